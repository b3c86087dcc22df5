package org.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the launcher in folders made for it, with a "java" and a "mvn" that only print how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
final class LauncherTest {
    private static final String PRINT_ARGUMENTS = "#!/bin/sh\nprintf '%s\\n' \"$0\" \"$@\"\n";

    @TempDir
    Path temporary;

    private Path home;
    private Path tools;
    private Path jdk;

    private record Run(int code, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(temporary.resolve("a folder/onrecord-1"));
        tools = Files.createDirectories(temporary.resolve("tools"));
        jdk = fakeJava("jdk 21", "21.0.2");
        executable(home.resolve("onrecord"), Files.readString(Path.of("onrecord")));
    }

    @Test
    void anUnpackedZipRunsFromItsLibraryFolder() throws Exception {
        Files.createFile(Files.createDirectory(home.resolve("lib")).resolve("onrecord-1.jar"));
        Run run = run(jdk, "search", "two words");
        assertThat(run.code()).isZero();
        assertThat(run.out().lines())
                .startsWith(jdk.resolve("bin/java").toString())
                .contains("-Donrecord.home=" + home.toRealPath(), home.toRealPath() + "/lib/onrecord-1.jar:")
                .endsWith("org.onrecord.app.cli.Main", "search", "two words");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aSymbolicLinkLeadsHome() throws Exception {
        Files.createFile(Files.createDirectory(home.resolve("lib")).resolve("onrecord-1.jar"));
        Path link = Files.createSymbolicLink(temporary.resolve("link"), home.resolve("onrecord"));
        assertThat(start(link, jdk, "--help").out()).contains("-Donrecord.home=" + home.toRealPath());
    }

    @Test
    void aServerWritesAnArchiveOfClassesForThoseThatComeAfterIt() throws Exception {
        Path library = Files.createDirectory(home.resolve("lib"));
        Path jar = Files.createFile(library.resolve("onrecord-1.jar"));
        String archive = home.toRealPath() + "/lib/serve-21.0.2.jsa";
        assertThat(run(jdk, "bench", "serve").out()).doesNotContain(archive);
        assertThat(run(jdk, "serve").out())
                .contains("-XX:+RecordDynamicDumpInfo", "-Donrecord.archive=" + archive)
                .doesNotContain("SharedArchiveFile");
        Files.createFile(Path.of(archive));
        assertThat(run(jdk, "serve").out())
                .contains("-XX:SharedArchiveFile=" + archive)
                .doesNotContain("-Donrecord.archive");
        assertThat(run(jdk, "bench", "serve").out()).contains("-XX:SharedArchiveFile=" + archive);
        assertThat(run(jdk, "search", "x").out()).doesNotContain(archive);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        assertThat(run(jdk, "serve").out()).contains("-Donrecord.archive=" + archive);
    }

    @Test
    void anInstalledCopyHasNoTests() throws Exception {
        Files.createDirectory(home.resolve("lib"));
        Run run = run(jdk, "test");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("onrecord: the tests need a source checkout; this is an installed copy.\n");
    }

    @Test
    void anOlderJavaThatWasAskedForIsRefused() throws Exception {
        Files.createDirectory(home.resolve("lib"));
        Run run = run(fakeJava("jdk 17", "17.0.15"), "--help");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("jdk 17, which is not the home of a JDK 21 or newer");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aCheckoutIsBuiltOnceAndAgainWhenASourceIsNewer() throws Exception {
        Path source = checkOut();
        Path library = Files.createFile(tools.resolve("library.jar"));
        executable(
                tools.resolve("mvn"),
                "#!/bin/sh\ntouch target/app/onrecord-1.jar\nprintf %s '" + library + "' >target/app/classpath.txt\n");
        Run first = run(jdk, "--help");
        assertThat(first.err()).isEqualTo("onrecord: building OnRecord (first use takes a few minutes) ...\n");
        assertThat(first.out()).contains("/target/app/onrecord-1.jar:" + library);
        assertThat(run(jdk, "--help").err()).isEmpty();
        Files.setLastModifiedTime(source, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
        assertThat(run(jdk, "--help").err()).contains("building OnRecord");
    }

    @Test
    void aFailedBuildShowsItsErrorsAndItsLog() throws Exception {
        checkOut();
        executable(tools.resolve("mvn"), "#!/bin/sh\necho '[INFO] much'\necho '[ERROR] a.java: no'\nexit 1\n");
        Run run = run(jdk, "--help");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err().lines().skip(1))
                .containsExactly(
                        "[ERROR] a.java: no",
                        "onrecord: the build failed; its log is " + home.toRealPath() + "/target/build.log.");
    }

    @Test
    void testsEndWithTheRunnersSummaryAndItsExitCode() throws Exception {
        checkOut();
        executable(
                tools.resolve("mvn"),
                "#!/bin/sh\necho \"$@\"\necho '[ERROR] Tests run: 3, Failures: 1, Errors: 0, Skipped: 0'\nexit 1\n");
        Run run = run(jdk, "test", "-Dgroups=model");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines())
                .startsWith("-B -ntp verify -Dgroups=model")
                .endsWith("Tests run: 3, Failures: 1, Errors: 0, Skipped: 0");
    }

    /** Makes the launcher's folder a checkout; answers its one source. */
    private Path checkOut() throws IOException {
        Files.createFile(home.resolve("pom.xml"));
        return Files.createFile(
                Files.createDirectories(home.resolve("src/main")).resolve("A.java"));
    }

    private Path fakeJava(String name, String version) throws IOException {
        Path folder = temporary.resolve(name);
        Path bin = Files.createDirectories(folder.resolve("bin"));
        executable(bin.resolve("java"), PRINT_ARGUMENTS);
        executable(bin.resolve("javac"), PRINT_ARGUMENTS);
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    private Run run(Path java, String... arguments) throws IOException, InterruptedException {
        return start(home.resolve("onrecord"), java, arguments);
    }

    private Run start(Path launcher, Path java, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
        command.addAll(List.of(arguments));
        Path out = temporary.resolve("out.txt");
        Path err = temporary.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("ONRECORD_JAVA_HOME", java.toString());
        environment.put("PATH", tools + ":" + environment.get("PATH"));
        environment.remove("ONRECORD_JAVA_OPTS");
        int code = builder.start().waitFor();
        return new Run(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
