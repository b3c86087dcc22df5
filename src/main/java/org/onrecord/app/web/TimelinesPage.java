package org.onrecord.app.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onrecord.app.page.Choice;
import org.onrecord.app.page.Pages;
import org.onrecord.app.page.PositionGridView;
import org.onrecord.app.page.PositionsView;
import org.onrecord.app.page.TimelineView;
import org.onrecord.model.Speaker;
import org.onrecord.model.Target;
import org.onrecord.positions.Position;
import org.onrecord.roster.Roster;

/** The page that shows where speakers stand. All that it shows is in its address. */
final class TimelinesPage {
    static final String HERE = "/positions";

    private static final int BESIDE_EACH_OTHER = 2;

    /** A form does not list more people off the roster. */
    private static final int MOST_CHOICES = 200;

    private final Services services;
    private final Commits commits;
    private final Pages pages;
    private final PositionTables tables;
    private final Quotes quotes;

    TimelinesPage(Services services, Commits commits, PositionTables tables, Pages pages) {
        this.services = services;
        this.commits = commits;
        this.pages = pages;
        this.tables = tables;
        quotes = new Quotes(services.roster());
    }

    Reply shown(Call call) throws IOException {
        Wanted wanted = Wanted.of(call.params(), services.roster());
        return commits.latest(call, index -> {
            List<Position> positions = tables.of(index, wanted.target(), wanted.all(), wanted.least());
            return Reply.html(pages.render(new Shown(wanted, positions).view()));
        });
    }

    /** What the bars of a chart are as long as. */
    private enum Show {
        COUNTS,
        SHARE
    }

    /**
     * What the parameters ask for.
     *
     * @param speakers ids of the roster, or names of speakers off it
     * @param target id in lower case; null for all
     * @param all also speakers off the roster
     */
    private record Wanted(
            List<String> speakers, @Nullable String target, boolean all, double least, Show show, Params params) {
        static Wanted of(Params params, Roster roster) {
            params.only(Set.of("speaker", "target", "all_speakers", "min_confidence", "show"));
            boolean all = params.flag("all_speakers");
            String target =
                    Asked.known(params, "target", roster.targets().stream().map(Target::id));
            Show show = params.choice("show", Show.class);
            return new Wanted(
                    speakers(params, roster, all),
                    target == null ? null : target.toLowerCase(Locale.ROOT),
                    all,
                    params.probability("min_confidence"),
                    show == null ? Show.COUNTS : show,
                    params);
        }

        private static List<String> speakers(Params params, Roster roster, boolean all) {
            List<String> ids = roster.speakers().stream().map(Speaker::id).toList();
            List<String> speakers = params.all("speaker").stream()
                    .filter(speaker -> !speaker.isBlank())
                    .map(speaker -> ids.contains(speaker.toLowerCase(Locale.ROOT))
                            ? speaker.toLowerCase(Locale.ROOT)
                            : speaker.strip())
                    .distinct()
                    .toList();
            if (speakers.size() > BESIDE_EACH_OTHER) {
                throw Problem.badRequest("Two speakers are compared at most, not " + speakers.size() + ".");
            }
            for (String speaker : speakers) {
                if (!all && !ids.contains(speaker)) {
                    throw Problem.badRequest("The roster has no speaker " + Params.shown(speaker) + ", only "
                            + String.join(", ", ids) + "; with all_speakers=true it may be anybody's name.");
                }
            }
            return speakers;
        }

        boolean isWanted(Position position) {
            return speakers.isEmpty() || speakers.stream().anyMatch(speaker -> isOf(position, speaker));
        }

        static boolean isOf(Position position, String speaker) {
            return position.speakerId() == null
                    ? position.speaker().equalsIgnoreCase(speaker)
                    : position.speakerId().equals(speaker);
        }

        /** The page with what holds for whatever it shows. */
        Address here() {
            return Address.of(HERE, params).without("speaker").without("target").without("show");
        }
    }

    /** One page. */
    private final class Shown {
        private final Wanted wanted;
        private final List<Position> positions;
        private final List<String> notes = new ArrayList<>();

        Shown(Wanted wanted, List<Position> positions) {
            this.wanted = wanted;
            this.positions = positions;
        }

        PositionsView view() {
            String target = wanted.target();
            boolean beside = target != null && !wanted.speakers().isEmpty();
            List<TimelineView> timelines = target != null && beside ? timelines(target) : List.of();
            String least = wanted.params().text("min_confidence");
            return new PositionsView(
                    heading(),
                    targets(),
                    speakers("Everybody", 0),
                    speakers("nobody else", 1),
                    wanted.all(),
                    least == null ? "" : least,
                    Params.label(wanted.show()),
                    notes,
                    timelines,
                    beside ? null : grid(),
                    wanted.here().toString());
        }

        private String heading() {
            String who = String.join(
                    " and ", wanted.speakers().stream().map(this::name).toList());
            String what = wanted.target() == null ? "" : " on " + quotes.target(wanted.target());
            return who.isEmpty() ? "Positions" + what : who + what;
        }

        private String name(String speaker) {
            return services.roster().speaker(speaker).map(Speaker::name).orElse(speaker);
        }

        private List<TimelineView> timelines(String target) {
            List<Position> beside = new ArrayList<>();
            for (String speaker : wanted.speakers()) {
                positions.stream()
                        .filter(position -> Wanted.isOf(position, speaker))
                        .findFirst()
                        .ifPresentOrElse(
                                beside::add,
                                () -> notes.add("There is no statement by " + name(speaker) + " that takes a stance on "
                                        + quotes.target(target) + "."));
            }
            return new Timelines(quotes, beside).views();
        }

        private PositionGridView grid() {
            List<Position> shown = positions.stream().filter(wanted::isWanted).toList();
            return new PositionGrid(quotes, wanted.here()).view(shown);
        }

        private List<Choice> targets() {
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice("", "All targets", wanted.target() == null));
            for (Target target : services.roster().targets()) {
                choices.add(new Choice(target.id(), target.name(), target.id().equals(wanted.target())));
            }
            return choices;
        }

        /** @param place of the speaker among those chosen */
        private List<Choice> speakers(String none, int place) {
            String chosen = place < wanted.speakers().size() ? wanted.speakers().get(place) : "";
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice("", none, chosen.isEmpty()));
            for (Speaker speaker : services.roster().speakers()) {
                choices.add(
                        new Choice(speaker.id(), speaker.name(), speaker.id().equals(chosen)));
            }
            Stream.concat(
                            wanted.speakers().stream()
                                    .filter(speaker ->
                                            services.roster().speaker(speaker).isEmpty()),
                            positions.stream()
                                    .filter(position -> position.speakerId() == null)
                                    .map(Position::speaker))
                    .distinct()
                    .limit(MOST_CHOICES)
                    .forEach(speaker -> choices.add(new Choice(speaker, speaker, speaker.equals(chosen))));
            return choices;
        }
    }
}
