package org.onrecord.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.onrecord.model.Outcome.Rejected;

/** Has files read in processes that misbehave as the files' names say. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the processes send themselves signals")
final class IsolatedReaderTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Patience PATIENT = new Patience(LONG, LONG, Duration.ZERO, LONG, 2);

    /** With inputs that are not large. */
    private static final Patience IMPATIENT = new Patience(LONG, SHORT, LONG, LONG, 2);

    private static final byte[] LARGE = new byte[1_000_000];

    private static final int HEAP = 32;
    private static final long MANY = 1_000_000_000;

    private static final Setup DEFAULT = new Setup(Limits.DEFAULT, null);

    /** For all tests that need none of their own, as a process takes a second to start. */
    private static final IsolatedReader READER = reader(PATIENT, 1000);

    @TempDir
    private Path folder;

    @AfterAll
    static void end() {
        READER.close();
    }

    @Test
    void aProcessThatExitsOrIsKilledCostsOneDocument() throws Exception {
        for (String fault : List.of("exit", "kill", "error")) {
            assertThat(fates(READER, fault)).containsExactly(fault + ": CRASH, the parser crashed");
        }
        assertThat(fates(READER, "next")).containsExactly("next: input 1");
    }

    @Test
    void aProcessThatRunsOutOfMemoryCostsOneDocumentAndIsReplaced() throws Exception {
        assertThat(fates(READER, "allocate")).containsExactly("allocate: CRASH, the parser ran out of memory");
        assertThat(fates(READER, "next")).containsExactly("next: input 1");
    }

    @Test
    void aProcessThatLoopsOrIsStoppedCostsOneDocument() throws Exception {
        try (IsolatedReader reader = reader(IMPATIENT, 1000)) {
            for (String fault : List.of("loop", "stop")) {
                assertThat(fates(reader, fault))
                        .containsExactly(fault + ": TIMEOUT, the parser gave nothing for 1 second");
            }
            Files.write(input("next").path(), LARGE);
            assertThat(fates(reader, "next")).containsExactly("next: input 1");
        }
    }

    @Test
    void timeThatTheReceiverTakesDoesNotCount() throws Exception {
        Duration limit = Duration.ofSeconds(3);
        try (IsolatedReader reader = reader(new Patience(LONG, limit, LONG, LONG, 2), 1000)) {
            Files.write(input("next").path(), LARGE);
            fates(reader, "next");
            List<Intake> intakes = new ArrayList<>();
            reader.read(input("print"), intake -> {
                intakes.add(intake);
                sleep(limit.plusMillis(100));
            });
            assertThat(Reads.summary(intakes)).containsExactly("print");
        }
    }

    @Test
    void aWholeInputHasALimitOfTimeToo() throws Exception {
        Patience shortForAll = new Patience(LONG, LONG, Duration.ZERO, Duration.ofSeconds(1), 2);
        try (IsolatedReader reader = reader(shortForAll, 1000)) {
            assertThat(fates(reader, "slow"))
                    .hasSizeLessThan(9)
                    .last()
                    .asString()
                    .startsWith("slow: TIMEOUT, the parser took more than 1 second");
        }
    }

    @Test
    void whatAContainerGaveBeforeTheCrashStays() throws Exception {
        assertThat(fates(READER, "parts"))
                .containsExactly(
                        "parts!/1: some text",
                        "parts!/2: some text",
                        "parts: CRASH, the parser crashed behind 2 documents: the rest was not read");
    }

    @Test
    void theMembersBehindOneThatBringsItsProcessDownAreRead() throws Exception {
        Files.createFile(folder.resolve(Misbehaving.MARK));
        Patience patience = new Patience(LONG, Duration.ofSeconds(10), LONG, LONG, 3);
        try (IsolatedReader reader = reader(patience, 1000)) {
            assertThat(fates(reader, "archive"))
                    .containsExactly(
                            "archive!/a: input 1",
                            "archive!/exit: CRASH, the parser crashed",
                            "archive!/inner!/d: input 1",
                            "archive!/inner!/error: CRASH, the parser crashed",
                            "archive!/inner!/e: input 1",
                            "archive!/loop: TIMEOUT, the parser gave nothing for 10 seconds",
                            "archive!/b: input 1",
                            "archive!/ended-once: input 1",
                            "archive!/broken-later: input 1",
                            "archive!/c: input 1");
        }
    }

    @Test
    void aContainerOfNothingButSuchDocumentsIsGivenUp() throws Exception {
        assertThat(fates(READER, "many"))
                .containsExactly(
                        "many!/exit: CRASH, the parser crashed",
                        "many!/exit#2: CRASH, the parser crashed",
                        "many!/exit#3: CRASH, the parser crashed",
                        "many: CRASH, too many documents in it brought the parser down behind 3 documents:"
                                + " the rest was not read");
    }

    @Test
    void aContainerThatBringsItsProcessDownBetweenItsMembersKeepsThem() throws Exception {
        try (IsolatedReader reader = reader(PATIENT, 1000)) {
            assertThat(fates(reader, "breaks-behind"))
                    .containsExactly(
                            "breaks-behind!/a: input 1",
                            "breaks-behind!/b: input 1",
                            "breaks-behind: CRASH, the parser crashed behind 2 documents: the rest was not read");
        }
    }

    @Test
    void aDocumentThatHasItsFateGetsNoSecondOne() throws Exception {
        assertThat(fates(READER, "mail"))
                .containsExactly(
                        "mail: some text",
                        "mail!/rest: CRASH, the parser crashed behind 1 document: the rest was not read");
    }

    @Test
    void whatIsPrintedDoesNoHarmAndWhatIsWrittenBetweenTheMessagesIsACrash() throws Exception {
        assertThat(fates(READER, "print")).hasSize(1).first().asString().startsWith("print: input ");
        assertThat(fates(READER, "write")).containsExactly("write: CRASH, the parser crashed");
        assertThat(fates(READER, "next")).containsExactly("next: input 1");
    }

    @Test
    void noDocumentSpeaksForAnother() throws Exception {
        assertThat(fates(READER, "impostor")).containsExactly("impostor: CRASH, the parser spoke of another document");
    }

    @Test
    void noMoreIsTakenThanAnInputMayHold() throws Exception {
        Limits few = new Limits(1000, 1000, 1000, 3, 5, 1000_000, 200);
        try (IsolatedReader reader = new IsolatedReader(command(1000), new Setup(few, null), PATIENT)) {
            assertThat(fates(reader, "flood"))
                    .hasSize(8)
                    .endsWith(
                            "flood: TOO_LARGE, holds more than 3 documents behind 7 documents: the rest was not read");
        }
        Limits little = new Limits(1000, 1000, 1000, 1000, 5, 30, 200);
        try (IsolatedReader reader = new IsolatedReader(command(1000), new Setup(little, null), PATIENT)) {
            assertThat(fates(reader, "flood"))
                    .hasSize(4)
                    .endsWith("flood: TOO_LARGE, holds more text than 30 UTF-16 code units behind 3 documents:"
                            + " the rest was not read");
        }
    }

    @Test
    void aProcessIsUsedAgainAndReplacedAfterSomeInputs() throws Exception {
        try (IsolatedReader reader = reader(PATIENT, 2)) {
            List<String> fates = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                fates.addAll(fates(reader, "next"));
            }
            assertThat(fates).containsExactly("next: input 1", "next: input 2", "next: input 1");
        }
    }

    @Test
    void aProcessThatDiesBetweenInputsCostsNone() throws Exception {
        try (IsolatedReader reader = reader(PATIENT, 1000)) {
            Set<ProcessHandle> others = children();
            fates(reader, "next");
            children().stream().filter(child -> !others.contains(child)).forEach(ProcessHandle::destroyForcibly);
            assertThat(fates(reader, "next")).containsExactly("next: input 1");
        }
    }

    @Test
    void whatOneDocumentLeavesBehindIsNotBlamedOnTheNext() throws Exception {
        try (IsolatedReader reader = reader(PATIENT, 1000)) {
            assertThat(fates(reader, "exit-later")).containsExactly("exit-later: input 1");
            assertThat(fates(reader, "next")).containsExactly("next: input 1");
        }
    }

    @Test
    void threadsHaveAProcessEachAndNoneIsLeftAtTheEnd() throws Exception {
        Set<ProcessHandle> others = children();
        try (IsolatedReader reader = reader(PATIENT, 1000)) {
            assertThat(children()).as("before the first input").isEqualTo(others);
            Input slow = input("slow");
            Thread second = new Thread(() -> reader.read(slow, intake -> {}));
            second.start();
            reader.read(slow, intake -> {});
            second.join();
            assertThat(children()).hasSize(others.size() + 2);
        }
        assertThat(children()).isEqualTo(others);
    }

    @Test
    void temporaryFilesOfAKilledProcessAreDeleted() throws Exception {
        try (IsolatedReader reader = reader(IMPATIENT, 1000)) {
            List<String> fates = fates(reader, "leave-file");
            assertThat(fates).hasSize(2).last().asString().startsWith("leave-file!/rest: TIMEOUT");
            assertThat(Path.of(fates.get(0).replaceFirst("leave-file: ", ""))).doesNotExist();
        }
    }

    @Test
    void aProcessSeesNothingOfTheEnvironmentButItsLanguage() throws Exception {
        assertThat(System.getenv()).containsKey("PATH");
        assertThat(fates(READER, "environment"))
                .first()
                .asString()
                .matches("environment: \\[(?:(?:LANG|LC_ALL|LC_CTYPE)(?:, )?)*]");
    }

    @Test
    void aProcessGetsNoConnection() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String origin = "network:" + server.getLocalPort();
            List<Intake> intakes = new ArrayList<>();
            READER.read(new Input(origin, input("network").path()), intakes::add);
            assertThat(intakes.stream().map(IsolatedReaderTest::fate))
                    .containsExactly(origin + ": closed closed closed");
        }
    }

    @Test
    void whereNoProcessStartsThatIsTheFateOfEachDocument() throws Exception {
        ChildCommand noMain = new ChildCommand(String.class, HEAP, 1000, MANY);
        try (IsolatedReader reader = new IsolatedReader(noMain, DEFAULT, PATIENT)) {
            for (int i = 0; i < 2; i++) {
                assertThat(fates(reader, "next"))
                        .containsExactly("next: INTERNAL, no process could be started to parse it in");
            }
        }
    }

    @Test
    void whoIsInterruptedHearsOfItAndTheProcessEnds() {
        Set<ProcessHandle> others = children();
        try (IsolatedReader reader = reader(PATIENT, 1000)) {
            Thread self = Thread.currentThread();
            assertThatThrownBy(() -> reader.read(input("slow"), intake -> self.interrupt()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(children()).isEqualTo(others);
        }
    }

    @Test
    void passesOnWhatTheReceiverThrows() throws Exception {
        assertThatIllegalStateException()
                .isThrownBy(() -> READER.read(input("next"), intake -> {
                    throw new IllegalStateException("full");
                }))
                .withMessage("full");
        assertThat(fates(READER, "next")).containsExactly("next: input 1");
    }

    private static IsolatedReader reader(Patience patience, int mostInputs) {
        return new IsolatedReader(command(mostInputs), DEFAULT, patience);
    }

    private static ChildCommand command(int mostInputs) {
        return new ChildCommand(Misbehaving.class, HEAP, mostInputs, MANY);
    }

    private Input input(String name) {
        try {
            Path file = folder.resolve(name);
            return new Input(name, Files.exists(file) ? file : Files.createFile(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> fates(IsolatedReader reader, String name) {
        List<Intake> intakes = new ArrayList<>();
        reader.read(input(name), intakes::add);
        return intakes.stream().map(IsolatedReaderTest::fate).toList();
    }

    private static String fate(Intake intake) {
        return switch (intake) {
            case Intake.Read read ->
                read.article().origin() + ": " + read.article().text().strip();
            case Intake.Refused(Rejected fate) -> fate.origin() + ": " + fate.category() + ", " + fate.reason();
            case Intake.Refused refused -> refused.toString();
        };
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .collect(Collectors.toSet());
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
