package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onrecord.ingest.Task.Place;
import org.onrecord.model.Article;
import org.onrecord.model.Ids;
import org.onrecord.model.Outcome;
import org.onrecord.model.Outcome.Rejected.Category;
import org.onrecord.model.Published;

final class MessageTest {
    private static final int LONGEST = Messages.longest(Limits.DEFAULT);

    @Test
    void articlesAndFatesArriveAsTheyWere() throws Exception {
        for (String published : new String[] {"2025-10-26", "2025-10-26T14:05:00+08:00", "2025-10-26T14:05:00.123Z"}) {
            Article full = article(Published.parse(published).orElseThrow(), "ä \uD83D\uDE00 \uD800 \u0000\r\n");
            assertThat(sent(new Intake.Read(full))).isEqualTo(new Intake.Read(full));
        }
        Article bare = Article.of("a.pdf", "application/pdf", "");
        assertThat(sent(new Intake.Read(bare))).isEqualTo(new Intake.Read(bare));
        for (Category category : Category.values()) {
            Intake rejected = new Intake.Refused(new Outcome.Rejected("a.zip!/ü", category, "why"));
            assertThat(sent(rejected)).isEqualTo(rejected);
        }
        Intake empty = new Intake.Refused(new Outcome.Empty(bare, Outcome.Empty.Reason.NO_TEXT));
        assertThat(sent(empty)).isEqualTo(empty);
        Intake unsupported = new Intake.Refused(new Outcome.Unsupported("a.rar", "application/x-rar-compressed"));
        assertThat(sent(unsupported)).isEqualTo(unsupported);
    }

    @Test
    void setupsAndTasksArriveAsTheyWere() throws Exception {
        Limits limits = new Limits(1L << 40, 2, 3, 4, 5, 1L << 41, 7);
        for (TableFields fields : new TableFields[] {null, Tables.TEXT, Tables.ALL}) {
            Setup setup = new Setup(limits, fields);
            assertThat(Messages.setup(sent(Messages.of(setup)))).isEqualTo(setup);
        }
        Input input = new Input("x/ä b.pdf", Path.of("").toAbsolutePath().resolve("ä b#%.pdf"));
        for (Place place : new Place[] {null, new Place("x!/ä", true), new Place("x!/b", false)}) {
            Task task = new Task(input, place);
            assertThat(Messages.task(sent(Messages.of(task)))).isEqualTo(task);
        }
    }

    @Test
    void anArticleOfTheLongestTextArrivesAndOneOfEndlessNamesIsTooLarge() throws Exception {
        Article longest = article(null, "a".repeat(Limits.DEFAULT.textLength()));
        assertThat(sent(new Intake.Read(longest))).isEqualTo(new Intake.Read(longest));
        Article named = new Article(
                Ids.sha256("text"), "a", "text/plain", "t".repeat(1 << 21), null, null, null, null, null, null, "text");
        assertThat(Reads.summary(sent(new Intake.Read(named)))).isEqualTo("a: TOO_LARGE");
    }

    @Test
    void noLengthIsBelievedThatIsOverTheLimit() throws Exception {
        byte[] message = bytes(Message.of('a', "some text", null));
        assertThat(read(message, 9).get(0)).isEqualTo("some text");
        assertThatThrownBy(() -> read(message, 8)).isExactlyInstanceOf(IOException.class);
        byte[] twice = bytes(Message.of('a', "some", "text"));
        assertThatThrownBy(() -> read(twice, 7)).isExactlyInstanceOf(IOException.class);
        byte[] line = Reads.utf8("a line that a library wrote to standard output\n");
        assertThatThrownBy(() -> read(line, LONGEST)).isInstanceOf(IOException.class);
    }

    @Test
    void aMessageThatIsCutShortIsNone() throws Exception {
        byte[] message = bytes(Message.of('a', "some text", null));
        for (int length = 0; length < message.length; length++) {
            byte[] cut = Arrays.copyOf(message, length);
            assertThatThrownBy(() -> read(cut, LONGEST)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void whatIsNoIntakeIsNotTakenForOne() {
        for (Message message : new Message[] {
            Message.of(Messages.READY),
            Message.of(Messages.LOST),
            Message.of('a', "origin"),
            Message.of('a', "", "text/plain", null, null, null, null, null, null, "text"),
            Message.of('a', "origin", "text/plain", null, null, null, null, "yesterday", null, "text"),
            Message.of('j', "origin", "NO_CATEGORY", "why"),
            Message.of('j', "origin", "CRASH", ""),
            Message.of('u', "origin", null)
        }) {
            assertThatThrownBy(() -> Messages.intake(message)).isInstanceOf(RuntimeException.class);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.of(new Intake.Refused(new Outcome.Duplicate("a", "b", "c"))));
    }

    private static Article article(@Nullable Published published, String text) {
        return new Article(
                Ids.sha256(text),
                "x.warc!/https://n.example/ä",
                "text/html",
                "A title",
                "A. Name",
                "Outlet",
                "https://n.example/",
                published,
                published,
                "en-GB",
                text);
    }

    private static Intake sent(Intake intake) throws IOException {
        return Messages.intake(sent(Messages.of(intake)));
    }

    private static Message sent(Message message) throws IOException {
        return read(bytes(message), LONGEST);
    }

    private static byte[] bytes(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Message read(byte[] bytes, int longest) throws IOException {
        return Message.read(new DataInputStream(new ByteArrayInputStream(bytes)), longest);
    }
}
