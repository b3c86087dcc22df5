package org.onrecord.eval;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onrecord.extract.Relation;

final class RelationFileTest {
    private final Labelled news = new Labelled("😀 “We,” Lee said, “go.” It rains.");

    @Test
    void offsetsCountCodePoints() throws IOException {
        Relation relation = new Relation(news.spans("“We,”|“go.”"), news.spans("said"), news.spans("Lee"), 0.25);

        assertThat(written(relation))
                .isEqualTo("{\"doc\":\"d\",\"content\":[[2,7],[18,23]],\"source\":[[8,11]],\"cue\":[[12,16]],"
                        + "\"embedded\":false,\"confidence\":0.25}\n");
    }

    @Test
    void whatIsNotThereIsNullAndEachRelationHasALine() throws IOException {
        assertThat(written(news.content("It rains"), news.content("rains")))
                .startsWith("{\"doc\":\"d\",\"content\":[[24,32]],\"source\":null,\"cue\":null,")
                .hasLineCount(2);
    }

    private String written(Relation... relations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RelationFile.write(out, List.of(news.gold(relations)));
        return out.toString(UTF_8);
    }
}
