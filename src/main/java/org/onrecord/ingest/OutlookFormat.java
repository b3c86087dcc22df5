package org.onrecord.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.jspecify.annotations.Nullable;
import org.onrecord.model.Published;

/** Mails as Outlook saves them: an article of the body, plain text before HTML, and a document for each attachment. */
final class OutlookFormat implements Format {
    private static final int NOT_COMPRESSED = -1;

    @Override
    public void read(Source source, Reading reading) throws Refusal {
        reading.limits().checkMarkup(source);
        try (MAPIMessage mail = new MAPIMessage(new ByteArrayInputStream(source.bytes()))) {
            mail.setReturnNullOnMissingChunk(true);
            if (mail.has7BitEncodingStrings()) {
                mail.guess7BitEncoding();
            }
            body(source, reading, mail);
            attachments(source, reading, mail.getAttachmentFiles());
        } catch (IOException | ChunkNotFoundException broken) {
            throw Refusal.corrupt("the mail cannot be read", broken);
        }
    }

    private static void body(Source source, Reading reading, MAPIMessage mail) throws ChunkNotFoundException {
        try {
            reading.article(meta(mail).article(source, source.origin(), text(mail), reading.limits()));
        } catch (Refusal refusal) {
            reading.refuse(source.origin(), refusal);
        }
    }

    private static Meta meta(MAPIMessage mail) throws ChunkNotFoundException {
        return new Meta(line(mail.getSubject()), line(mail.getDisplayFrom()), null, null, sent(mail), null, null);
    }

    private static @Nullable Published sent(MAPIMessage mail) throws ChunkNotFoundException {
        Calendar date = mail.getMessageDate();
        return date == null ? null : Published.at(date.toInstant().atOffset(ZoneOffset.UTC));
    }

    private static String text(MAPIMessage mail) throws ChunkNotFoundException, Refusal {
        String plain = Objects.requireNonNullElse(mail.getTextBody(), "");
        String html = Objects.requireNonNullElse(mail.getHtmlBody(), "");
        return plain.isBlank() ? Fragment.ofHtml(html) : MailText.paragraphs(plain);
    }

    /** The mail has its fate already: what goes wrong here is the attachment's. */
    private static void attachments(Source source, Reading reading, AttachmentChunks[] attachments) {
        Labels labels = new Labels();
        for (AttachmentChunks attachment : attachments) {
            String label = labels.next(name(attachment));
            try {
                reading.open(source);
                reading.member(source, Part.file(label), () -> content(attachment), NOT_COMPRESSED);
            } catch (Refusal refusal) {
                reading.refuse(source.origin() + "!/" + label, refusal);
            }
        }
    }

    /** Mails inside mails are folders, not files. */
    private static InputStream content(AttachmentChunks attachment) throws IOException {
        if (attachment.getAttachData() == null) {
            throw new IOException("the attachment is not a file");
        }
        return new ByteArrayInputStream(attachment.getAttachData().getValue());
    }

    private static @Nullable String name(AttachmentChunks attachment) {
        return Stream.of(attachment.getAttachLongFileName(), attachment.getAttachFileName())
                .filter(Objects::nonNull)
                .map(StringChunk::getValue)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String line(@Nullable String text) {
        String clean = text == null ? "" : Whitespace.collapse(text);
        return clean.isEmpty() ? null : clean;
    }
}
