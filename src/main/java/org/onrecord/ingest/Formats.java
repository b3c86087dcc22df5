package org.onrecord.ingest;

import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.wordperfect.WordPerfectParser;
import org.jspecify.annotations.Nullable;

/** Which media types are read, and by what. */
final class Formats {
    private final Format plainText = new PlainTextFormat();
    private final Format html = new HtmlFormat();
    private final Format pdf = new PdfFormat();
    private final Format ooxml = new OfficeFormat(new OOXMLParser(), WordComments::removed, TikaText::meta);
    private final Format ole = new OfficeFormat(new OfficeParser());
    private final Format openDocument = new OfficeFormat(OpenDocumentText.parser());
    private final Format rtf = new OfficeFormat(new RTFParser(), RtfHeaders::removed, TikaText::meta);
    private final Format epub = new OfficeFormat(new EpubParser(), source -> source, TikaText::bookMeta);
    private final Format wordPerfect = new OfficeFormat(new WordPerfectParser());
    private final Format mail = new MailFormat(html);
    private final Format mailbox = new MboxFormat();
    private final Format outlook = new OutlookFormat();
    private final Format feed = new FeedFormat();
    private final Format jsonFeed = new JsonFeedFormat();
    private final Format nitf = new NitfFormat();
    private final Format newsMl = new NewsMlFormat();
    private final Format zip = new ZipFormat();
    private final Format sevenZip = new SevenZipFormat();
    private final Format warc = new WarcFormat();
    private final Format tar = new TarFormat();
    private final Format compressed;
    private final @Nullable Format table;

    /**
     * Formats that share what they detect types with.
     *
     * @param fields where tables hold their articles; null where that is not known, and tables are not read
     */
    Formats(MediaTypes mediaTypes, @Nullable TableFields fields) {
        this.compressed = new CompressedFormat(tar, mediaTypes);
        this.table = fields == null ? null : new TableFormat(fields);
    }

    /** What reads a media type, or null where nothing does. */
    @Nullable
    Format of(String mediaType) {
        return switch (mediaType) {
            case "text/plain", "text/markdown", "text/x-web-markdown", "text/x-log" -> plainText;
            case "text/html", "application/xhtml+xml" -> html;
            case "application/pdf" -> pdf;
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                    "application/vnd.openxmlformats-officedocument.presentationml.template",
                    "application/vnd.ms-powerpoint.presentation.macroenabled.12" -> ooxml;
            case "application/msword", "application/vnd.ms-powerpoint" -> ole;
            case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.presentation" ->
                openDocument;
            case "application/rtf", "text/rtf" -> rtf;
            case "application/epub+zip" -> epub;
            // An OOXML file behind a password is an OLE container that names no inner type.
            case "application/x-tika-ooxml-protected" ->
                (source, reading) -> {
                    throw Refusal.encrypted();
                };
            case "application/vnd.wordperfect" -> wordPerfect;
            case "message/rfc822", "multipart/related" -> mail;
            case "application/mbox" -> mailbox;
            case "application/vnd.ms-outlook" -> outlook;
            case NewsTypes.RSS, NewsTypes.ATOM, "application/rdf+xml" -> feed;
            case NewsTypes.JSON_FEED -> jsonFeed;
            case NewsTypes.NITF -> nitf;
            case NewsTypes.NEWS_MESSAGE, NewsTypes.NEWS_ITEM -> newsMl;
            case "application/zip" -> zip;
            case "application/x-7z-compressed" -> sevenZip;
            case WarcFormat.PLAIN, WarcFormat.PACKED -> warc;
            case "application/x-tar", "application/x-gtar" -> tar;
            case "application/gzip", "application/x-bzip2", "application/x-xz" -> compressed;
            case TableFormat.CSV, TableFormat.TSV, TableFormat.JSON_LINES -> table;
            default -> null;
        };
    }
}
