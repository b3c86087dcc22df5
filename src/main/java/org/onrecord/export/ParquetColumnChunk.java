package org.onrecord.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.SizeStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.column.statistics.geospatial.GeospatialStatistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.schema.PrimitiveType;

/** The compressed pages of one column in one row group, kept until the group is complete. */
final class ParquetColumnChunk implements PageWriter {
    /** Bounds that are longer, in bytes, would make the end of the file large: every reader reads all of it. */
    private static final int LONGEST_BOUND = 64;

    private final ColumnDescriptor column;
    private final ByteArrayOutputStream dictionary = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pages = new ByteArrayOutputStream();
    private final Set<org.apache.parquet.format.Encoding> encodings = new TreeSet<>();
    private final Statistics<?> statistics;
    private long values;
    private long uncompressedBytes;

    ParquetColumnChunk(ColumnDescriptor column) {
        this.column = column;
        statistics = Statistics.createStats(column.getPrimitiveType());
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> ofPage,
            SizeStatistics sizes,
            GeospatialStatistics shapes,
            Encoding repetitions,
            Encoding definitions,
            Encoding content)
            throws IOException {
        PageHeader header = new PageHeader()
                .setType(PageType.DATA_PAGE)
                .setData_page_header(
                        new DataPageHeader(valueCount, used(content), used(definitions), used(repetitions)));
        add(header, bytes, pages);
        values += valueCount;
        statistics.mergeStatistics(ofPage);
    }

    @Override
    public void writeDictionaryPage(DictionaryPage page) throws IOException {
        PageHeader header = new PageHeader()
                .setType(PageType.DICTIONARY_PAGE)
                .setDictionary_page_header(
                        new DictionaryPageHeader(page.getDictionarySize(), used(page.getEncoding())));
        add(header, page.getBytes(), dictionary);
    }

    private void add(PageHeader header, BytesInput bytes, ByteArrayOutputStream to) throws IOException {
        int plain = Math.toIntExact(bytes.size());
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (FastGzip gzip = new FastGzip(compressed)) {
            bytes.writeAllTo(gzip);
        }
        int before = to.size();
        Util.writePageHeader(header.setUncompressed_page_size(plain).setCompressed_page_size(compressed.size()), to);
        uncompressedBytes += to.size() - before + plain;
        compressed.writeTo(to);
    }

    private org.apache.parquet.format.Encoding used(Encoding encoding) {
        var named = org.apache.parquet.format.Encoding.valueOf(encoding.name());
        encodings.add(named);
        return named;
    }

    /** What the file says of the chunk if it begins at {@code offset}. */
    ColumnMetaData describe(long offset) {
        ColumnMetaData description = new ColumnMetaData(
                        stored(column.getPrimitiveType()),
                        List.copyOf(encodings),
                        List.of(column.getPath()),
                        CompressionCodec.GZIP,
                        values,
                        uncompressedBytes,
                        size(),
                        offset + dictionary.size())
                .setStatistics(statistics());
        return dictionary.size() == 0 ? description : description.setDictionary_page_offset(offset);
    }

    /** The type as a file names it. */
    static Type stored(PrimitiveType type) {
        String name = type.getPrimitiveTypeName().name();
        return Type.valueOf(name.equals("BINARY") ? "BYTE_ARRAY" : name);
    }

    private org.apache.parquet.format.Statistics statistics() {
        var described = new org.apache.parquet.format.Statistics().setNull_count(statistics.getNumNulls());
        if (statistics.hasNonNullValue()
                && Math.max(statistics.getMinBytes().length, statistics.getMaxBytes().length) <= LONGEST_BOUND) {
            described.setMin_value(statistics.getMinBytes()).setMax_value(statistics.getMaxBytes());
        }
        return described;
    }

    long size() {
        return (long) dictionary.size() + pages.size();
    }

    long uncompressedSize() {
        return uncompressedBytes;
    }

    void writeTo(OutputStream out) throws IOException {
        dictionary.writeTo(out);
        pages.writeTo(out);
    }

    @Override
    public long getMemSize() {
        return size();
    }

    @Override
    public long allocatedSize() {
        return size();
    }

    @Override
    public String memUsageString(String prefix) {
        return prefix + size();
    }

    @Override
    @Deprecated
    public void writePage(
            BytesInput bytes,
            int valueCount,
            Statistics<?> ofPage,
            Encoding repetitions,
            Encoding definitions,
            Encoding content) {
        throw new UnsupportedOperationException("a page without its number of rows");
    }

    @Override
    public void writePage(
            BytesInput bytes,
            int valueCount,
            int rowCount,
            Statistics<?> ofPage,
            Encoding repetitions,
            Encoding definitions,
            Encoding content) {
        throw new UnsupportedOperationException("a page in an older call");
    }

    @Override
    public void writePageV2(
            int rowCount,
            int nullCount,
            int valueCount,
            BytesInput repetitions,
            BytesInput definitions,
            Encoding encoding,
            BytesInput bytes,
            Statistics<?> ofPage) {
        throw new UnsupportedOperationException("a page of version 2");
    }
}
