package org.onrecord.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.BoundedReader;
import org.jspecify.annotations.Nullable;

/** Recognises by their content the formats of news agencies and feeds, of which Tika knows some, and those not always. */
final class NewsTypes {
    private static final String G2 = "application/vnd.iptc.g2.";
    private static final String XML = "+xml";

    static final String NITF = "application/nitf+xml";
    static final String NEWS_MESSAGE = G2 + "newsmessage" + XML;
    static final String NEWS_ITEM = G2 + "newsitem" + XML;
    static final String RSS = "application/rss+xml";
    static final String ATOM = "application/atom+xml";
    static final String JSON_FEED = "application/feed+json";

    /** NewsML-G2; its elements have common names, so that only the name space tells them from others. */
    private static final String G2_NAMESPACE = "http://iptc.org/std/nar/";

    private static final Set<String> ATOM_NAMESPACES =
            Set.of("http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#");
    private static final Set<String> G2_ROOTS = Set.of(
            "newsMessage", "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
    private static final Pattern JSON_FEED_VERSION = Pattern.compile("https?://(?:www\\.)?jsonfeed\\.org/version/.*");

    /** Where the first element has to begin: UTF-16 code units. */
    private static final int PROLOG = 1 << 16;

    private NewsTypes() {}

    /** The media type without parameters; null for what is none of these formats. */
    static @Nullable String of(byte[] bytes) {
        try (Reader text = Charsets.reader(bytes)) {
            text.mark(1);
            int first = text.read();
            text.reset();
            return switch (first) {
                case '<' -> ofXml(text);
                case '{' -> isJsonFeed(text) ? JSON_FEED : null;
                default -> null;
            };
        } catch (IOException neverFromMemory) {
            throw new IllegalStateException(neverFromMemory);
        }
    }

    /** The registered media type of a kind of item, by its element's name. */
    static String g2(String element) {
        return G2 + element.toLowerCase(Locale.ROOT) + XML;
    }

    private static @Nullable String ofXml(Reader text) {
        QName root = root(text);
        if (root == null) {
            return null;
        }
        String name = root.getLocalPart();
        String space = root.getNamespaceURI();
        return switch (name) {
            case "nitf" -> NITF;
            case "rss" -> RSS;
            case "feed" -> ATOM_NAMESPACES.contains(space) ? ATOM : null;
            default -> space.startsWith(G2_NAMESPACE) && G2_ROOTS.contains(name) ? g2(name) : null;
        };
    }

    /** The name of the first element; null for what is not XML. */
    private static @Nullable QName root(Reader text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new BoundedReader(text, PROLOG));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return xml.getName();
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException notXml) {
            return null;
        }
    }

    /** Whether an object has the version that a feed has to name, wherever in it. */
    private static boolean isJsonFeed(Reader text) {
        try (JsonParser json = Json.LENIENT.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean isVersion = json.currentName().equals("version");
                boolean isText = json.nextToken() == JsonToken.VALUE_STRING;
                if (isVersion
                        && isText
                        && JSON_FEED_VERSION.matcher(json.getText()).matches()) {
                    return true;
                }
                json.skipChildren();
            }
            return false;
        } catch (IOException notJson) {
            return false;
        }
    }
}
