package org.onrecord.export;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Speakers as JSON Lines, in the notation of {@link JsonLines}. */
final class SpeakersJsonLines implements SpeakerWriter {
    private final JsonLineOutput json;

    SpeakersJsonLines(OutputStream out) throws IOException {
        json = new JsonLineOutput(out);
    }

    @Override
    public void write(SpeakerSummary speaker) throws IOException {
        json.begin();
        json.text("speaker_name", speaker.name());
        json.text("speaker_id", speaker.id());
        json.text("speaker_kind", speaker.kind().name());
        json.number("statements", speaker.statements());
        json.number("articles", speaker.articles());
        json.text("first_published", text(speaker.first()));
        json.text("last_published", text(speaker.last()));
        json.texts("forms", speaker.forms());
        json.end();
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
