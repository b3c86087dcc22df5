package org.onrecord.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Span;

/** Fields of one row or structure, given in the order of the schema. Null is left out, as Parquet has it. */
final class ParquetRow {
    private final RecordConsumer out;
    private int field;

    private ParquetRow(RecordConsumer out) {
        this.out = out;
    }

    /** Writes one row. */
    static void write(RecordConsumer out, Consumer<ParquetRow> fields) {
        out.startMessage();
        fields.accept(new ParquetRow(out));
        out.endMessage();
    }

    void text(String name, @Nullable String value) {
        put(name, value, text -> out.addBinary(Binary.fromConstantByteArray(Utf8.bytes(text))));
    }

    void number(String name, int value) {
        put(name, value, out::addInteger);
    }

    /** Rounded as in the other formats. */
    void decimal(String name, double value) {
        put(name, value, decimal -> out.addDouble(Plain.roundedNumber(decimal)));
    }

    void flag(String name, boolean value) {
        put(name, value, out::addBoolean);
    }

    void day(String name, @Nullable LocalDate value) {
        put(name, value, day -> out.addInteger(Math.toIntExact(day.toEpochDay())));
    }

    void moment(String name, @Nullable OffsetDateTime value) {
        put(name, value, moment -> out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment.toInstant())));
    }

    void spans(String name, @Nullable List<Span> spans) {
        list(name, spans, (element, span) -> {
            element.number("begin", span.begin());
            element.number("end", span.end());
        });
    }

    /** Writes the fields of one element. */
    @FunctionalInterface
    interface Element<T> {
        void write(ParquetRow fields, T value);
    }

    <T> void list(String name, @Nullable List<T> values, Element<T> element) {
        put(name, values, present -> {
            out.startGroup();
            if (!present.isEmpty()) {
                out.startField("list", 0);
                for (T value : present) {
                    out.startGroup();
                    out.startField("element", 0);
                    out.startGroup();
                    element.write(new ParquetRow(out), value);
                    out.endGroup();
                    out.endField("element", 0);
                    out.endGroup();
                }
                out.endField("list", 0);
            }
            out.endGroup();
        });
    }

    private <T> void put(String name, @Nullable T value, Consumer<T> add) {
        int place = field++;
        if (value != null) {
            out.startField(name, place);
            add.accept(value);
            out.endField(name, place);
        }
    }
}
