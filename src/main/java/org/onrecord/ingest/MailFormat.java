package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Header;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Mails: an article of the body, plain text before HTML, and a document for each attachment. Saved pages are read as pages. */
final class MailFormat implements Format {
    private static final int UNCOMPRESSED = -1;
    private static final int DEEPEST = 20;

    private final Format html;

    MailFormat(Format html) {
        this.html = html;
    }

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.limits().checkMarkup(source);
        Message mail = parse(source);
        Source page = SavedPage.of(mail, source);
        if (page != null) {
            html.read(page, reading);
            return;
        }
        Parts parts = new Parts();
        parts.sort(mail, 0);
        body(source, reading, mail, parts);
        attachments(source, reading, parts.attachments);
    }

    private static void body(Source source, Reading reading, Message mail, Parts parts) {
        try {
            Meta meta = meta(mail, parts.language);
            reading.article(meta.article(source, source.origin(), parts.body(), reading.limits()));
        } catch (Refusal refusal) {
            reading.refuse(source.origin(), refusal);
        }
    }

    private static Message parse(Source source) throws Refusal {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        try {
            return builder.parseMessage(new ByteArrayInputStream(source.bytes()));
        } catch (IOException broken) {
            throw Refusal.corrupt("the mail cannot be read", broken);
        }
    }

    private static Meta meta(Message mail, @Nullable String partLanguage) {
        return new Meta(
                line(mail.getSubject()),
                sender(mail.getFrom()),
                header(mail.getHeader(), "Organization"),
                archived(header(mail.getHeader(), "Archived-At")),
                Dates.read(header(mail.getHeader(), "Date")),
                null,
                Languages.tag(Whitespace.first(header(mail.getHeader(), "Content-Language"), partLanguage)));
    }

    private static @Nullable String sender(@Nullable MailboxList from) {
        if (from == null) {
            return null;
        }
        List<String> names = from.stream()
                .map(Mailbox::getName)
                .map(MailFormat::line)
                .filter(name -> name != null)
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String header(Header header, String name) {
        Field field = header.getField(name);
        return field == null ? null : line(DecoderUtil.decodeEncodedWords(field.getBody(), DecodeMonitor.SILENT));
    }

    /** RFC 5064 puts the address into angle brackets. */
    private static @Nullable String archived(@Nullable String header) {
        return header == null ? null : Urls.web(header.replaceAll("^<|>$", ""));
    }

    private static @Nullable String line(@Nullable String text) {
        String clean = text == null ? "" : Whitespace.collapse(text);
        return clean.isEmpty() ? null : clean;
    }

    /** The mail has its fate already: what goes wrong here is the attachment's. */
    private static void attachments(Source source, Reading reading, List<Entity> attachments) {
        Labels labels = new Labels();
        for (Entity attachment : attachments) {
            String label = labels.next(attachment.getFilename());
            try {
                reading.open(source);
                reading.member(source, Part.file(label), () -> content(attachment.getBody()), UNCOMPRESSED);
            } catch (Refusal refusal) {
                reading.refuse(source.origin() + "!/" + label, refusal);
            }
        }
    }

    private static InputStream content(Body body) throws IOException {
        if (body instanceof SingleBody single) {
            return single.getInputStream();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DefaultMessageWriter writer = new DefaultMessageWriter();
        if (body instanceof Message mail) {
            writer.writeMessage(mail, bytes);
        } else {
            writer.writeBody(body, bytes);
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /** The parts of a mail by what they are for. */
    private static final class Parts {
        private final List<String> plain = new ArrayList<>();
        private final List<String> html = new ArrayList<>();
        private final List<Entity> attachments = new ArrayList<>();

        /** As the first part with text says it. */
        private @Nullable String language;

        void sort(Entity entity, int depth) throws Refusal {
            Body body = entity.getBody();
            if (depth > DEEPEST) {
                throw Refusal.tooLarge("the mail's parts are nested more than " + DEEPEST + " deep");
            }
            if (body instanceof Multipart multipart) {
                for (Entity part : multipart.getBodyParts()) {
                    sort(part, depth + 1);
                }
            } else if (isAttachment(entity, body)) {
                attachments.add(entity);
            } else if (body instanceof SingleBody single && entity.getMimeType().equals("text/plain")) {
                note(entity);
                plain.add(MailText.paragraphs(decode(entity, single)));
            } else if (body instanceof SingleBody single && entity.getMimeType().equals("text/html")) {
                note(entity);
                html.add(Fragment.ofHtml(decode(entity, single)));
            }
        }

        private void note(Entity text) {
            language = language == null ? header(text.getHeader(), "Content-Language") : language;
        }

        String body() {
            String text = Whitespace.join(plain);
            return text.isEmpty() ? Whitespace.join(html) : text;
        }

        /** Pictures inside the text are not attachments; a forwarded mail is. */
        private static boolean isAttachment(Entity entity, Body body) {
            return body instanceof Message || "attachment".equalsIgnoreCase(entity.getDispositionType());
        }

        private static String decode(Entity entity, SingleBody body) throws Refusal {
            try (InputStream in = body.getInputStream()) {
                return Charsets.decodeDeclared(in.readAllBytes(), entity.getCharset());
            } catch (IOException broken) {
                throw Refusal.corrupt("the mail's text cannot be decoded", broken);
            }
        }
    }
}
