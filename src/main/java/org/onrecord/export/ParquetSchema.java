package org.onrecord.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** A schema as a Parquet file holds it: a list of its nodes, each before its children. */
final class ParquetSchema {
    private ParquetSchema() {}

    static List<SchemaElement> elements(MessageType schema) {
        List<SchemaElement> elements = new ArrayList<>();
        elements.add(new SchemaElement(schema.getName()).setNum_children(schema.getFieldCount()));
        schema.getFields().forEach(field -> add(field, elements));
        return elements;
    }

    private static void add(Type type, List<SchemaElement> elements) {
        SchemaElement element = new SchemaElement(type.getName())
                .setRepetition_type(
                        FieldRepetitionType.valueOf(type.getRepetition().name()));
        annotate(element, type.getLogicalTypeAnnotation());
        elements.add(element);
        if (type.isPrimitive()) {
            element.setType(ParquetColumnChunk.stored(type.asPrimitiveType()));
        } else {
            GroupType group = type.asGroupType();
            element.setNum_children(group.getFieldCount());
            group.getFields().forEach(field -> add(field, elements));
        }
    }

    /** With the older kind of annotation beside the newer one, since some readers know only that. */
    private static void annotate(SchemaElement element, LogicalTypeAnnotation annotation) {
        switch (annotation) {
            case null -> {}
            case StringLogicalTypeAnnotation text ->
                element.setLogicalType(LogicalType.STRING(new StringType())).setConverted_type(ConvertedType.UTF8);
            case DateLogicalTypeAnnotation day ->
                element.setLogicalType(LogicalType.DATE(new DateType())).setConverted_type(ConvertedType.DATE);
            case TimestampLogicalTypeAnnotation moment ->
                element.setLogicalType(
                                LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))))
                        .setConverted_type(ConvertedType.TIMESTAMP_MICROS);
            case ListLogicalTypeAnnotation list ->
                element.setLogicalType(LogicalType.LIST(new ListType())).setConverted_type(ConvertedType.LIST);
            default -> throw new IllegalArgumentException("no annotation of statements: " + annotation);
        }
    }
}
