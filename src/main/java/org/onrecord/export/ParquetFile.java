package org.onrecord.export;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.ColumnOrder;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.TypeDefinedOrder;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a Parquet file, around the encoding of columns by parquet-column. Parquet's own writer of files is not
 * used because it needs Hadoop, which is ten times as large. The same rows give the same bytes.
 */
final class ParquetFile implements Closeable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final String CREATOR = "OnRecord";
    private static final int ROWS_BETWEEN_CHECKS = 100;

    private final OutputStream out;
    private final MessageType schema;
    private final ParquetProperties properties;
    private final MessageColumnIO rows;
    private final long groupBytes;
    private final List<RowGroup> groups = new ArrayList<>();
    private long offset;
    private long written;
    private @Nullable Group group;

    /**
     * Writes to {@code out}, which {@link #close} closes.
     *
     * @param groupBytes how many bytes of rows are kept in memory at most, some rows more or less
     */
    ParquetFile(OutputStream out, MessageType schema, ParquetProperties properties, long groupBytes)
            throws IOException {
        this.out = out;
        this.schema = schema;
        this.properties = properties;
        this.groupBytes = groupBytes;
        rows = new ColumnIOFactory().getColumnIO(schema);
        write(MAGIC);
    }

    /** Takes one row. */
    RecordConsumer row() throws IOException {
        if (group != null && group.isFull()) {
            finish(group);
            group = null;
        }
        if (group == null) {
            group = new Group();
        }
        group.count++;
        return group.consumer;
    }

    private void finish(Group full) throws IOException {
        full.consumer.flush();
        full.columns.flush();
        List<ColumnChunk> described = new ArrayList<>();
        long begin = offset;
        long uncompressed = 0;
        for (ParquetColumnChunk chunk : full.chunks.values()) {
            ColumnMetaData description = chunk.describe(offset);
            described.add(new ColumnChunk(offset).setMeta_data(description));
            chunk.writeTo(out);
            offset += chunk.size();
            uncompressed += chunk.uncompressedSize();
        }
        full.columns.close();
        written += full.count;
        groups.add(new RowGroup(described, uncompressed, full.count)
                .setFile_offset(begin)
                .setTotal_compressed_size(offset - begin));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        offset += bytes.length;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            if (group != null) {
                finish(group);
            }
            ByteArrayOutputStream footer = new ByteArrayOutputStream();
            Util.writeFileMetaData(
                    new FileMetaData(VERSION, ParquetSchema.elements(schema), written, groups)
                            .setCreated_by(CREATOR)
                            .setColumn_orders(Collections.nCopies(
                                    schema.getColumns().size(), ColumnOrder.TYPE_ORDER(new TypeDefinedOrder()))),
                    footer);
            write(footer.toByteArray());
            write(ByteBuffer.allocate(Integer.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(footer.size())
                    .array());
            write(MAGIC);
        }
    }

    /** Rows that are not written yet. */
    private final class Group implements PageWriteStore {
        private final Map<ColumnDescriptor, ParquetColumnChunk> chunks = new LinkedHashMap<>();
        private final ColumnWriteStore columns;
        private final RecordConsumer consumer;
        private long count;

        Group() {
            for (ColumnDescriptor column : schema.getColumns()) {
                chunks.put(column, new ParquetColumnChunk(column));
            }
            columns = properties.newColumnWriteStore(schema, this);
            consumer = rows.getRecordWriter(columns);
        }

        boolean isFull() {
            return count % ROWS_BETWEEN_CHECKS == 0 && columns.getBufferedSize() >= groupBytes;
        }

        @Override
        public PageWriter getPageWriter(ColumnDescriptor column) {
            return Objects.requireNonNull(chunks.get(column), column::toString);
        }
    }
}
