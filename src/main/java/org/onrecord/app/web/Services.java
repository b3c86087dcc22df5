package org.onrecord.app.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.onrecord.index.Filter;
import org.onrecord.index.LiveIndex;
import org.onrecord.index.Question;
import org.onrecord.index.StatementIndex;
import org.onrecord.model.Article;
import org.onrecord.model.Embedding;
import org.onrecord.model.Outcome;
import org.onrecord.model.Stance;
import org.onrecord.positions.Position;
import org.onrecord.roster.Roster;

/**
 * What the server answers from.
 *
 * @param question reads queries about the roster, of any day
 * @param meaning what a text means; loads its model when it is first called
 * @param analyzer from an article to its fate; loads the models when it is first called
 * @param clock tells what day it is, for questions
 */
public record Services(
        LiveIndex index,
        Roster roster,
        Question question,
        Function<String, Optional<Embedding>> meaning,
        Function<Article, Outcome> analyzer,
        PositionTable positions,
        InstantSource clock) {
    /** Where speakers stand. */
    @FunctionalInterface
    public interface PositionTable {
        /**
         * Reads the statements that the filter wants, and gives the positions in order.
         *
         * @param wanted which stances count
         * @param all also of speakers off the roster
         */
        List<Position> of(StatementIndex index, Filter filter, Predicate<Stance> wanted, boolean all)
                throws IOException;
    }
}
