package org.onrecord.index;

import java.util.List;
import org.onrecord.model.Act;
import org.onrecord.model.CueClass;
import org.onrecord.model.Draft;
import org.onrecord.model.Mention;
import org.onrecord.model.SpeakerKind;
import org.onrecord.model.Stance;

/** What stands for a value in the bytes of a statement: its place here. Whoever changes the order raises {@link Fields#VERSION}. */
final class RowCodes {
    static final List<Draft.Type> TYPES = List.of(Draft.Type.values());
    static final List<CueClass> CUE_CLASSES = List.of(CueClass.values());
    static final List<Act.Kind> ACTS = List.of(Act.Kind.values());
    static final List<Mention.Kind> MENTIONS = List.of(Mention.Kind.values());
    static final List<Stance.Label> LABELS = List.of(Stance.Label.values());
    static final List<SpeakerKind> SPEAKER_KINDS = List.of(SpeakerKind.values());

    private RowCodes() {}
}
