package org.onrecord.stance;

/** The words for days and times as patterns, for {@link Deadlines} to find and {@link DueDate} to read. */
final class TimeWords {
    /** Capitals decide between the month and "may" or "march". */
    static final String MONTH =
            "(?:Jan(?:\\.|uary)?|Feb(?:\\.|ruary)?|March|Mar\\.|April|Apr\\.|May|June|Jun\\.|July|Jul\\."
                    + "|Aug(?:\\.|ust)?|Sept?(?:\\.|ember)?|Oct(?:\\.|ober)?|Nov(?:\\.|ember)?|Dec(?:\\.|ember)?"
                    + "|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
                    + "|JAN\\.|FEB\\.|MAR\\.|APR\\.|AUG\\.|SEPT\\.|OCT\\.|NOV\\.|DEC\\.)";

    static final String WEEKDAY = "(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day)\\b";

    static final String NUMBER =
            "(?i:\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen"
                    + "|fifteen|twenty|thirty|forty-five|forty-eight|forty|fifty|sixty|seventy-two|ninety|a hundred)";

    static final String UNIT = "(?i:hour|day|week|fortnight|month|year)";

    static final String ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth"
            + "|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth";
    static final String DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?|(?i:" + ORDINAL + "))";
    static final String YEAR = "(?:19|20)\\d\\d";
    private static final String PART = "(?i:early|mid|late|the (?:first|second|third|last) week of)[ -]";

    /** "Nov. 10, 2025", "10 November", "the tenth of March", "the 3rd", "mid-May", "March 2026", "2030". */
    static final String DATE = "(?:(?:" + PART + ")?" + MONTH + "(?:\\s" + DAY + "(?!\\d))?(?:,?\\s" + YEAR + ")?"
            + "|(?i:the\\s)?" + DAY + "\\s(?i:of\\s)?" + MONTH + "(?:,?\\s" + YEAR + ")?"
            + "|(?i:the)\\s(?:\\d{1,2}(?:st|nd|rd|th)\\b(?! (?:century|floor|anniversary|time|round))|(?i:" + ORDINAL
            + ")(?=[,.;:!?\"”]|$| (?:or|if|to)\\b))|" + YEAR + "\\b)";

    static final String PERIOD = "(?i:week(?:end)?|month|quarter|year|decade|century|summer|autumn|fall|winter|spring"
            + "|season|term|session|day|night|morning|evening|afternoon|model year|school year|fiscal year)";
    private static final String WHICH =
            "(?i:next|this(?: very| coming)?|the(?: next| coming| following| same| new)?|coming)\\s";

    /** "the end of next month", "year-end". */
    static final String PERIOD_END =
            "(?:(?i:the\\s)?(?:(?i:very )?(?i:end|close|start|beginning|middle|turn)\\s(?i:of)\\s)(?:(?:" + WHICH
                    + ")?(?:" + PERIOD + "|" + DATE + ")\\b)|(?i:year|month|week|quarter)(?:['’]s)?[ -](?i:end)\\b)";

    /** A period end, "next week", "tomorrow night". */
    static final String RELATIVE = "(?:" + PERIOD_END + "|(?:" + WHICH + ")" + PERIOD + "\\b|"
            + "(?i:next|this(?: coming)?|the coming|the following)\\s(?:" + WEEKDAY + "|" + MONTH
            + ")|(?i:tomorrow|tonight|today)\\b(?!['’])(?: (?i:night|evening|morning|afternoon))?)";

    static final String OF_DAY =
            "(?i:midnight|noon|midday|dawn|dusk|daybreak|sunrise|sunset|sundown|nightfall|breakfast"
                    + "|lunchtime|lunch|teatime|dinner|supper|\\d{1,2}(?:[:.]\\d\\d)? ?(?:a\\.?m\\.?|p\\.?m\\.?|o['’]clock))";
    static final String FEAST =
            "(?i:christmas|easter|ramadan|thanksgiving|new year(?:['’]s(?: (?:day|eve))?)?|midsummer"
                    + "|midwinter|whitsun|michaelmas|candlemas|labou?r day|the new year|diwali|(?:the )?(?:spring|summer|autumn|winter))";

    /** A point in time: a date or weekday, with the time of day before or behind it, or a feast. */
    static final String TIME =
            "(?:(?:" + OF_DAY + "(?:,?\\s(?i:on\\s)?|\\b))?(?:" + RELATIVE + "|" + DATE + "|" + WEEKDAY
                    + "(?:,?\\s(?:" + DATE + "|(?i:night|evening|morning|afternoon|midnight|noon)))?|" + FEAST + "\\b)|"
                    + OF_DAY
                    + "(?![\\w]))";

    /** What happens at a time that readers know: "the summer recess", "our next round of talks". */
    static final String EVENT =
            "(?i:(?:the|our|their|its|his|her|my|any|next|this|that|another|school)\\s(?:[\\w'’-]+\\s){0,3}?"
                    + "(?:summit|recess|election|vote|ballot|referendum|harvest|deadline|hearing|talks|conference|congress|ceremony"
                    + "|visit|signing|expiry|expiration|holiday|break|festival|fair|rains?|monsoon|frosts?|snows?|thaw|season"
                    + "|school year|model year|launch|inauguration|trial|handover|anniversary|games|session|term|budget|annual meeting|meeting)s?\\b)";

    private TimeWords() {}
}
