package org.onrecord.pipeline;

import java.util.function.Supplier;
import org.onrecord.attribute.AttributorParameters;
import org.onrecord.encode.StatementEncoder;
import org.onrecord.extract.RelationExtractor;
import org.onrecord.stance.StanceModel;

/** The learned parts of the stages, each asked for when it is first needed; the same one each time. */
public record Models(
        Supplier<RelationExtractor> extractor,
        Supplier<AttributorParameters> attributor,
        Supplier<StanceModel> stance,
        Supplier<StatementEncoder> search) {}
