package org.onrecord.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onrecord.extract.Relation;
import org.onrecord.roster.Roster;

/**
 * What loads models, all that tests of the command line replace.
 *
 * @param work takes articles through the whole pipeline
 * @param extractor from the folder of a model to what finds the relations of a text with it
 * @param attributor from a roster and a file of parameters to what attributes with them
 * @param baseline loads what attribution is compared with; nothing where this copy lacks its models
 */
record Stages(
        Work work,
        Function<Path, Function<String, List<Relation>>> extractor,
        BiFunction<Roster, Path, AttributionModel> attributor,
        Supplier<Optional<AttributionModel>> baseline) {}
