package org.onrecord.ingest;

import org.onrecord.model.Article;
import org.onrecord.model.Outcome;

/** What reading one input gave: an article, or the fate of an input that gave none. */
public sealed interface Intake {
    record Read(Article article) implements Intake {}

    record Refused(Outcome outcome) implements Intake {}
}
