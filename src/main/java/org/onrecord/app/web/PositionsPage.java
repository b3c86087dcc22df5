package org.onrecord.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.onrecord.export.PositionWriter;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.positions.Position;

/** Shows how the speakers' stances develop. */
final class PositionsPage {
    private final Services services;
    private final Commits commits;
    private final PositionTables tables;

    PositionsPage(Services services, Commits commits, PositionTables tables) {
        this.services = services;
        this.commits = commits;
        this.tables = tables;
    }

    Reply all(Call call) throws IOException {
        Params params = call.params().only(Set.of("speaker", "target", "all_speakers", "min_confidence"));
        String speaker = Asked.known(
                params, "speaker", services.roster().speakers().stream().map(Speaker::id));
        String target = Asked.known(
                params, "target", services.roster().targets().stream().map(Target::id));
        boolean all = params.flag("all_speakers");
        double least = params.probability("min_confidence");
        Layout layout = Layout.of(call);
        return commits.latest(call, index -> {
            List<Position> positions = tables.of(index, target, all, least).stream()
                    .filter(position -> speaker == null || speaker.equalsIgnoreCase(position.speakerId()))
                    .toList();
            return reply(positions, layout);
        });
    }

    private static Reply reply(List<Position> positions, Layout layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PositionWriter writer = layout.format().openPositions(out)) {
            for (Position position : positions) {
                writer.write(position);
            }
        }
        return layout == Layout.JSON
                ? Reply.json(json -> {
                    json.writeStartObject();
                    Json.values(json, "positions", Json.lines(out));
                    json.writeEndObject();
                })
                : Reply.of(200, layout.type(), out.toByteArray());
    }
}
