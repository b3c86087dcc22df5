package org.onrecord.roster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A roster and how it is written.
 *
 * @param yaml the file, character for character
 */
public record RosterText(String yaml, Roster roster) {
    private static final Pattern SPEAKERS = Pattern.compile("speakers:\\s*(#.*)?");
    private static final Pattern ENTRY = Pattern.compile("( *)-(\\s.*)?");
    private static final Pattern LINE = Pattern.compile(".*(\\R|\\z)");

    /**
     * The same with one more speaker behind the others. Nothing that was there changes by a character.
     *
     * @throws RosterException if the text gives no place for it, or if it would not make a roster
     */
    public RosterText with(SpeakerStub speaker) throws RosterException {
        List<String> lines = lines();
        int begin = indexOfSpeakers(lines);
        int end = endOfSpeakers(lines, begin);
        String indent = lines.subList(begin, end).stream()
                .map(line -> ENTRY.matcher(line.stripTrailing()))
                .filter(Matcher::matches)
                .map(entry -> entry.group(1))
                .findFirst()
                .orElseThrow(() -> new RosterException("its speakers are not a list with one line for each dash"));
        String lineEnd = lines.get(begin - 1).endsWith("\r\n") ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(String.join("", lines.subList(0, end)));
        text.append(lines.get(end - 1).endsWith("\n") ? "" : lineEnd).append(lineEnd);
        speaker.yaml()
                .lines()
                .forEach(
                        line -> text.append(line.isEmpty() ? "" : indent + line).append(lineEnd));
        text.append(String.join("", lines.subList(end, lines.size())));
        return checked(text.toString(), speaker);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Matcher line = LINE.matcher(yaml);
        while (line.find() && !line.group().isEmpty()) {
            lines.add(line.group());
        }
        return lines;
    }

    /** The line behind the key. */
    private static int indexOfSpeakers(List<String> lines) throws RosterException {
        for (int i = 0; i < lines.size(); i++) {
            if (SPEAKERS.matcher(lines.get(i).replace("\uFEFF", "").stripTrailing())
                    .matches()) {
                return i + 1;
            }
        }
        throw new RosterException("its speakers do not begin on a line below the word \"speakers:\"");
    }

    /** Behind the last line of the last speaker; remarks at the left margin below it belong to the next key. */
    private static int endOfSpeakers(List<String> lines, int begin) {
        int end = begin;
        for (int i = begin; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean remark = line.isBlank() || line.startsWith("#");
            if (!remark && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '-') {
                break;
            }
            if (line.startsWith("---")) {
                break;
            }
            end = remark ? end : i + 1;
        }
        return end;
    }

    /** Reads the text again: it has to say what it said, and the speaker. */
    private RosterText checked(String text, SpeakerStub speaker) throws RosterException {
        RosterText longer;
        try {
            longer = RosterFile.parse(text, roster.name());
        } catch (IOException unreadable) {
            throw new RosterException("would not be read with " + speaker.id() + " in it", unreadable);
        }
        Roster after = longer.roster();
        int speakers = roster.speakers().size();
        boolean same = after.speakers().size() == speakers + 1
                && after.speakers().subList(0, speakers).equals(roster.speakers())
                && after.speakers().getLast().id().equals(speaker.id())
                && after.targets().equals(roster.targets())
                && after.setting().equals(roster.setting())
                && after.namesakes().equals(roster.namesakes());
        if (!same) {
            throw new RosterException("would say something else with " + speaker.id() + " in it");
        }
        return longer;
    }
}
