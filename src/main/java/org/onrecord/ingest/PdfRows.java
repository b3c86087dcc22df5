package org.onrecord.ingest;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the rows of each page, in the order in which the file draws them: that keeps columns apart in most files. */
final class PdfRows extends PDFTextStripper {
    /** Programs that know no columns put spaces between them. */
    private static final Pattern SPACES = Pattern.compile("\\s{3,}");

    private final int limit;
    private final List<List<PdfRow>> pages = new ArrayList<>();
    private final List<PdfWord> words = new ArrayList<>();
    private boolean startsParagraph = true;
    private int length;

    private PdfRows(int limit) {
        this.limit = limit;
        setSortByPosition(false);
    }

    /**
     * The rows of each page.
     *
     * @param limit UTF-16 code units after which the document is too long
     * @throws Refusal if it is longer
     */
    static List<List<PdfRow>> of(PDDocument document, int limit) throws IOException, Refusal {
        PdfRows rows = new PdfRows(limit);
        try {
            rows.writeText(document, Writer.nullWriter());
        } catch (TooLong tooLong) {
            throw Refusal.tooLarge("the text is longer than " + limit + " UTF-16 code units");
        }
        return rows.pages;
    }

    @Override
    protected void startPage(PDPage page) {
        pages.add(new ArrayList<>());
        startsParagraph = true;
    }

    @Override
    protected void endPage(PDPage page) {
        endRow();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        length += text.length();
        if (length > limit) {
            throw new TooLong();
        }
        int begin = 0;
        if (positions.size() == text.length()) {
            Matcher spaces = SPACES.matcher(text);
            while (spaces.find()) {
                add(text.substring(begin, spaces.start()), positions.subList(begin, spaces.start()));
                begin = spaces.end();
            }
            add(text.substring(begin), positions.subList(begin, text.length()));
        } else {
            add(text, positions);
        }
    }

    private void add(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            return;
        }
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        String font =
                first.getFont() == null ? "" : String.valueOf(first.getFont().getName());
        float right = Math.max(last.getXDirAdj() + last.getWidthDirAdj(), first.getXDirAdj());
        words.add(new PdfWord(text, first.getXDirAdj(), right, first.getYDirAdj(), first.getYScale(), font));
    }

    @Override
    protected void writeLineSeparator() {
        endRow();
    }

    @Override
    protected void writeParagraphStart() {
        endRow();
        startsParagraph = true;
    }

    @Override
    protected void writeParagraphEnd() {
        endRow();
        startsParagraph = true;
    }

    @Override
    protected void writeWordSeparator() {
        // Rows put a space between words.
    }

    private void endRow() {
        int begin = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || isLower(words.get(i - 1), words.get(i))) {
                pages.getLast().add(new PdfRow(words.subList(begin, i), startsParagraph));
                startsParagraph = false;
                begin = i;
            }
        }
        words.clear();
    }

    /** Beside a large initial, lines below each other are one row to the stripper. */
    private static boolean isLower(PdfWord before, PdfWord word) {
        return Math.abs(word.baseline() - before.baseline()) > Math.max(word.size(), before.size()) / 2;
    }

    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
