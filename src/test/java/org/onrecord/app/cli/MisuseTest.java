package org.onrecord.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake gets one sentence and the exit code for usage, and leaves earlier output as it was. */
final class MisuseTest {
    private final Session session = new Session();

    @TempDir
    Path folder;

    @BeforeEach
    void earlierOutput() throws IOException {
        Files.writeString(folder.resolve("article.txt"), "The truce holds.\n");
        session.run("run", path("article.txt"), "--out", path("out"));
        Files.createDirectory(folder.resolve("empty"));
        Files.writeString(folder.resolve("roster.yaml"), "speakers: 3\n");
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run @/missing.txt --out @/out                           | no such file or folder: @/missing.txt
            run @/empty --out @/out                                 | folder @/empty holds no files
            run @/article.txt @/missing.txt --out @/out             | no such file or folder: @/missing.txt
            run @/article.txt --out @/out --roster @/nobody.yaml    | no such roster file: @/nobody.yaml
            run @/article.txt --out @/out --roster @/roster.yaml    | roster @/roster.yaml
            run @/article.txt --out @/article.txt                   | --out @/article.txt cannot be a folder
            run @/article.txt --out @/out --threads 0               | --threads must be 1 or more, not 0
            run @/article.txt --out @/out --speakers some           | but was 'some'; see onrecord run --help
            run @/article.txt --out @/out --id-field id             | --id-field says where tables hold something beside their text: name the field of the text too, with --text-field
            run @/article.txt --out @/out --text-field=             | --text-field needs the name of a field
            run --out @/out                                         | missing required parameter: 'INPUT'
            run @/article.txt --oot @/out                           | unknown option: '--oot'; see onrecord run --help
            ingest @/article.txt --index @/article.txt              | article.txt is a file
            search truce --index @/empty                            | no index in @/empty
            search truce --index @/out/index --speaker bob          | --speaker bob is not on the roster
            search truce --index @/out/index --target moon          | --target moon is not on the roster
            search truce --index @/out/index --stance maybe         | '--stance': expected one of
            search truce --index @/out/index --from 2025-13-01      | not a date of the form 2025-10-26: 2025-13-01
            search truce --index @/out/index --from 2025-02-01 --to 2025-01-01 | --to 2025-01-01 is before --from
            search truce --index @/out/index --limit 0              | --limit must be 1 or more, not 0
            search --index @/out/index                              | missing required parameter: 'QUERY'
            speakers --index @/empty                                | no index in @/empty
            speakers --index @/out/index --limit 0                  | --limit must be 1 or more, not 0
            speakers --index @/out/index --kind robot               | '--kind': expected one of
            export --index @/out/index --format jsonl --tsv         | --excel, --tsv and --raw go with --format csv only
            export --index @/out/index --format jsonl --columns text,moon | --columns: there is no moon; there are schema_version, statement_id,
            export --index @/out/index --format csv --columns stance | --columns: there is no stance; there are schema_version, statement_id,
            export --index @/out/index --format csv --columns cue,text,cue | --columns names cue twice
            export --index @/out/index --format webannotation --columns text | --columns goes with --format csv and jsonl only
            export --index @/out/index --format parquet             | --format parquet and brat need --output
            export --index @/out/index --format brat --output @/out | --output @/out must be a new folder or an empty one
            positions --index @/empty                               | no index in @/empty
            positions --index @/out/index --speaker bob             | --speaker bob is not on the roster, which has greer, li, bessent
            positions --index @/out/index --target moon             | --target moon is not on the roster, which has deal, us_tariffs
            positions --index @/out/index --min-confidence 2        | --min-confidence must be between 0 and 1, not 2.0
            positions --index @/out/index --format xml              | '--format': expected one of
            explain abcdef --index @/empty                          | no index in @/empty
            export --index @/out/index                              | missing required option: '--format
            export --index @/out/index --format xml                 | '--format': expected one of
            export --index @/out/index --format csv --output @/no/x | --output @/no/x is in a folder that does not exist
            export --index @/out/index --format csv --output @/empty | --output @/empty is a folder
            export --index @/no --format csv --output @/x.csv       | no index in @/no
            roster check @/missing.yaml                             | no such roster file: @/missing.yaml
            roster add X --index @/empty                            | no index in @/empty
            roster add X --index @/out/index --out @/no/x           | --out @/no/x is in a folder that does not exist
            roster add X --roster @/roster.yaml --out @/x           | --roster adds to a roster and --out writes another file
            roster add X --index @/out/index --roster @/roster.yaml | roster @/roster.yaml: speakers must be a list
            roster ad X                                             | there is no command roster ad; see onrecord roster --help
            evaluate extractions                                    | no command evaluate extractions; see onrecord evaluate --help
            evaluate extraction                                     | missing required option: '--data=DIR'; see onrecord evaluate extraction --help
            evaluate extraction --data @/no                         | no folder @/no/dev/attributions
            evaluate extraction --data @ --predictions @/no/x       | --predictions @/no/x is in a folder that does not exist
            bench --input @/missing.txt                             | no such file or folder: @/missing.txt
            bench --input @/empty                                   | holds no files
            bench --words 0                                         | --words must be 1 or more, not 0
            ingest @/article.txt --timeout 0 --index @/i            | --timeout must be 1 or more, not 0
            ingest @/article.txt --log-format xml --index @/i       | '--log-format': expected one of
            status --index @/empty                                  | no index in @/empty
            retry --index @/empty                                   | no index in @/empty
            refresh --index @/empty                                 | no index in @/empty
            forget xyz --index @/out/index                          | an article's id is 8 to 64 of the characters 0 to 9 and a to f
            forget 00000000 --index @/out/index                     | no article in @/out/index has an id that begins with 00000000
            bench --only theirs                                     | but was 'theirs'; see onrecord bench --help
            bench --archive 1000                                    | --archive must be more than 1000, not 1000
            test                                                    | the launcher runs the tests
            serch truce                                             | there is no command serch; see onrecord --help
            """)
    void getsOneSentence(String command, String sentence) throws IOException {
        String before = Files.readString(folder.resolve("out/statements.jsonl"));
        int code = session.run(command.replace("@", folder.toString()).split(" "));
        assertThat(session.err()).contains(sentence.replace("@", folder.toString()));
        assertThat(session.err()).startsWith("onrecord: ").hasLineCount(1);
        assertThat(session.out()).isEmpty();
        assertThat(code).isEqualTo(ExitCodes.USAGE);
        assertThat(folder.resolve("out/statements.jsonl")).hasContent(before);
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }

    @Test
    void noCommandShowsTheHelp() {
        assertThat(session.run()).isEqualTo(ExitCodes.USAGE);
        assertThat(session.err()).contains("Usage: onrecord", "Commands:");
    }
}
