package org.onrecord.ingest;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.stream.Field;
import org.jspecify.annotations.Nullable;

/** A page as browsers save it with its pictures: by its form a mail, by its content a page. */
final class SavedPage {
    private static final String MEDIA_TYPE = "multipart/related";

    private SavedPage() {}

    /** The page, or null where the mail is a mail. Mails do not say from which address their text came. */
    static @Nullable Source of(Message mail, Source source) throws Refusal {
        if (!MEDIA_TYPE.equals(mail.getMimeType()) || !(mail.getBody() instanceof Multipart parts)) {
            return null;
        }
        for (Entity part : parts.getBodyParts()) {
            if ("text/html".equals(part.getMimeType()) && part.getBody() instanceof SingleBody body) {
                String address = body(part, "Content-Location");
                String saved = body(mail, "Snapshot-Content-Location");
                return address == null && saved == null
                        ? null
                        : page(source, body, new Served(Urls.first(address, saved), charset(part)));
            }
        }
        return null;
    }

    private static Source page(Source source, SingleBody body, Served served) throws Refusal {
        try (InputStream in = body.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return new Source(source.origin(), source.name(), bytes, MEDIA_TYPE, source.depth(), served);
        } catch (IOException broken) {
            throw Refusal.corrupt("the page cannot be decoded", broken);
        }
    }

    private static @Nullable String body(Entity entity, String header) {
        Field field = entity.getHeader().getField(header);
        return field == null ? null : field.getBody();
    }

    /** Unlike {@link Entity#getCharset()} without a value that nobody wrote. */
    private static @Nullable String charset(Entity part) {
        Field field = part.getHeader().getField("Content-Type");
        return field instanceof ContentTypeField type ? type.getCharset() : null;
    }
}
