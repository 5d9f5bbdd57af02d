"""Hostile shapes: each a function from a size to about so many bytes.

Each is made of one thing that a reader or an algorithm could be slow at, many
times over. The same size gives the same bytes on any day.
"""

import json
import random

SHAPES = {}


def shape(make):
    SHAPES[make.__name__] = make
    return make


def filled(piece, size, head="", tail=""):
    """`piece` over and over."""
    piece = piece.encode() if isinstance(piece, str) else piece
    count = max(1, size // len(piece))
    return head.encode() + piece * count + tail.encode()


def rows(make, size):
    """make(0), make(1) and so on."""
    out, length = [], 0
    while length < size:
        row = make(len(out)).encode()
        out.append(row)
        length += len(row)
    return b"".join(out)


def words(seed):
    """Pronounceable words, of which few come often."""
    chance = random.Random(seed)
    syllables = [c + v for c in "bcdfglmnprstv" for v in "aeiou"]
    lexicon = [
        "".join(chance.choices(syllables, k=chance.randint(1, 4)))
        for _ in range(3000)
    ]
    weights = [1 / (rank + 3) for rank in range(3000)]
    while True:
        yield from chance.choices(lexicon, weights, k=1000)


def sentence_maker(seed, length=11):
    source = words(seed)
    return lambda: (
        " ".join(next(source) for _ in range(length)).capitalize() + "."
    )


def clock(second, mark="."):
    hour, second = divmod(second, 3600)
    hour %= 100
    return f"{hour:02}:{second // 60:02}:{second % 60:02}{mark}000"


def cue(number, text, mark="."):
    times = f"{clock(number, mark)} --> {clock(number + 1, mark)}"
    return f"{number + 1}\n{times}\n{text}\n\n"


# Text


@shape
def prose(size):
    say = sentence_maker(1)
    return rows(lambda n: say() + " " + say() + "\n\n", size)


@shape
def one_line(size):
    say = sentence_maker(2)
    return rows(lambda n: say() + " ", size)


@shape
def one_line_without_marks(size):
    source = words(3)
    return rows(lambda n: next(source) + " ", size)


@shape
def one_word_repeated(size):
    return filled("encore ", size)


@shape
def one_word_a_line(size):
    return filled("encore\n", size)


@shape
def one_word_without_blanks(size):
    return filled("anticonstitution", size)


@shape
def equal_sentences(size):
    return filled("The ferry leaves the old harbour at nine. ", size)


@shape
def equal_lines(size):
    return filled("The ferry leaves the old harbour at nine.\n", size)


@shape
def two_sentences_by_turns(size):
    return filled(
        "The ferry leaves the harbour at nine. Nobody waits for late guests. ",
        size,
    )


@shape
def sentences_of_one_frame(size):
    return rows(
        lambda n: f"Room {n} of the old harbour house is let to guest {n}. ",
        size,
    )


@shape
def distinct_words(size):
    return rows(lambda n: f"w{n:x}z" + ("\n" if n % 12 == 11 else " "), size)


@shape
def short_sentences(size):
    return rows(lambda n: "Oui. " if n % 3 else "Ah non ! ", size)


@shape
def overlapping_repeats(size):
    return filled("a ", size)


@shape
def fibonacci_words(size):
    one, other = "le bac ", "part "
    while len(one) < size:
        one, other = one + other, one
    return one[:size].encode()


@shape
def thue_morse_words(size):
    text, other = "le bac ", "part vite "
    while len(text) < size:
        text, other = text + other, other + text
    return text[:size].encode()


@shape
def de_bruijn_like_words(size):
    chance = random.Random(5)
    pair = ["bac ", "quai "]
    return rows(lambda n: pair[chance.getrandbits(1)], size)


@shape
def a_page_again_and_again(size):
    say = sentence_maker(6)
    page = "\n\n".join(say() for _ in range(60)) + "\n\n"
    return filled(page, size)


@shape
def a_page_with_one_word_changed(size):
    say = sentence_maker(7)
    page = [say() for _ in range(60)]
    return rows(
        lambda n: " ".join(page[: n % 60] + [f"Now {n}."] + page[n % 60 :])
        + "\n\n",
        size,
    )


@shape
def empty_lines(size):
    return filled("\n", size, tail="Oui.")


@shape
def blanks(size):
    return filled(" ", size, tail="Oui.")


@shape
def lines_of_blanks(size):
    return filled("    \t   \n", size, tail="Oui.")


@shape
def carriage_returns(size):
    return filled("oui\r", size)


# Unicode


@shape
def combining_marks(size):
    return filled("\u0301\u0323", size, head="e")


@shape
def marks_on_each_letter(size):
    return filled("e" + "\u0301\u0323" * 14 + " ", size)


@shape
def cjk(size):
    return filled("渡し船は九時に古い港を出る。", size)


@shape
def cjk_without_marks(size):
    return filled("渡船九時古港出", size)


@shape
def thai(size):
    return filled("เรือข้ามฟาก", size)


@shape
def hangul_jamo(size):
    return filled("\u1112\u1161\u11ab", size)


@shape
def joined_emoji(size):
    return filled("\U0001f469\u200d", size)


@shape
def flags(size):
    return filled("\U0001f1eb\U0001f1f7", size)


@shape
def right_to_left_marks(size):
    return filled("\u202eoui\u200f\u2067non\u2069 ", size)


@shape
def zero_width(size):
    return filled("o\u200bui\u2060\ufeff", size)


@shape
def terminal_escapes(size):
    return filled("\x1b[31mrouge\x1b[0m \x1b]8;;a\x07", size)


@shape
def mojibake_layers(size):
    text = "L’été à la ferme, c’était déjà l’hiver. "
    for _ in range(3):
        text = text.encode().decode("cp1252", "ignore")
    return filled(text, size)


@shape
def not_utf8(size):
    return filled(b"caf\xe9 d\xe9j\xe0 \xff\xfe\xc3", size)


@shape
def truncated_utf8(size):
    return filled(b"\xf0\x9f\x98 \xe2\x80 ", size)


@shape
def nul_bytes(size):
    return filled(b"oui\0non\n", size)


@shape
def utf16(size):
    text = filled("Le bac part à neuf heures. ", size // 2).decode()
    return b"\xff\xfe" + text.encode("utf-16-le")


# Signs


@shape
def open_brackets(size):
    return filled("[", size)


@shape
def open_brackets_in_text(size):
    return filled("[oui ", size)


@shape
def nested_brackets(size):
    return b"[" * (size // 2) + b"]" * (size // 2)


@shape
def round_brackets(size):
    return filled("(oui ", size)


@shape
def links_without_end(size):
    return filled("[oui](http://a.example/", size)


@shape
def images_without_end(size):
    return filled("![", size)


@shape
def stars(size):
    return filled("*oui **", size)


@shape
def one_run_of_stars(size):
    return filled("*", size, head="oui ")


@shape
def backticks(size):
    return filled("`oui ``", size)


@shape
def backslashes(size):
    return filled("\\", size, tail=" oui")


@shape
def hashes(size):
    return filled("# ", size)


@shape
def greater_signs(size):
    return filled("> ", size)


@shape
def pipes(size):
    return filled("|", size, head="| a |\n|---|\n")


@shape
def table_rows(size):
    return filled("| a | b |\n", size, head="| a | b |\n|---|---|\n")


@shape
def quotes(size):
    return filled('"oui ', size)


@shape
def angular_quotes(size):
    return filled("« oui ", size)


@shape
def apostrophes(size):
    return filled("l'", size)


@shape
def full_stops(size):
    return filled(".", size, head="oui")


@shape
def words_and_full_stops(size):
    return filled("oui.non.", size)


@shape
def ellipses(size):
    return filled("oui... ", size)


@shape
def initials(size):
    return filled("A. ", size)


@shape
def abbreviations(size):
    return filled("M. Dr. etc. cf. ", size)


@shape
def numbered_items(size):
    return rows(lambda n: f"{n}. ", size)


@shape
def question_marks(size):
    return filled("?!", size)


@shape
def commas(size):
    return filled("oui, ", size)


@shape
def hyphens(size):
    return filled("oui-", size)


@shape
def dashes(size):
    return filled("— ", size)


@shape
def underscores(size):
    return filled("_oui", size)


@shape
def digits(size):
    return filled("0123456789", size)


@shape
def numbers(size):
    return rows(lambda n: f"{n * 7919} ", size)


@shape
def digits_and_commas(size):
    return filled("1,", size)


@shape
def urls(size):
    return rows(lambda n: f"https://a{n}.example/b?c={n}#d ", size)


@shape
def one_url(size):
    return filled("a/", size, head="https://a.example/")


@shape
def www(size):
    return filled("www.", size)


@shape
def mail_addresses(size):
    return filled("a.b@c.example,", size)


@shape
def at_signs(size):
    return filled("a@", size)


@shape
def hashtags(size):
    return filled("#oui", size)


# Speakers and times


@shape
def many_speakers(size):
    say = sentence_maker(8)
    return rows(lambda n: f"Anna Ro{n}: {say()}\n", size)


@shape
def two_speakers(size):
    say = sentence_maker(9)
    return rows(lambda n: f"{('Anna', 'Bob')[n % 2]}: {say()}\n", size)


@shape
def names_alone(size):
    say = sentence_maker(10)
    return rows(lambda n: f"Anna Ro{n % 900}\n{say()}\n", size)


@shape
def long_labels(size):
    return filled("A" * 900 + ": ", size)


@shape
def labels_in_one_line(size):
    return filled("Anna: ", size)


@shape
def labels_only(size):
    return filled("Anna:\n", size)


@shape
def clocks_in_one_line(size):
    return filled("[00:12:34] ", size)


@shape
def clocks_only(size):
    return rows(lambda n: f"{clock(n)[:8]}\n", size)


@shape
def lone_times(size):
    say = sentence_maker(11)
    return rows(lambda n: f"{n // 60}:{n % 60:02}\n{say()}\n", size)


@shape
def panel_times(size):
    def row(n):
        minute, second = divmod(n * 3, 60)
        return (
            f"{minute}:{second:02}\n{minute} minutes, {second} seconds\nle bac\n"
        )

    return rows(row, size)


@shape
def front_matter_without_end(size):
    return filled("title: oui\n", size, head="---\n")


@shape
def front_matter_of_many_keys(size):
    return b"---\n" + rows(lambda n: f"k{n}: oui\n", size) + b"---\nOui.\n"


@shape
def headings(size):
    return rows(lambda n: f"## Chapter {n}\n\nOui, le bac {n}.\n\n", size)


@shape
def otter_turns(size):
    say = sentence_maker(12)
    return rows(
        lambda n: f"Anna Ro{n % 4}  {n // 60}:{n % 60:02}\n{say()}\n\n", size
    )


# Captions


def captions(make, size):
    return b"WEBVTT\n\n" + rows(lambda n: cue(n, make(n)), size)


@shape
def cues(size):
    say = sentence_maker(13, 7)
    return rows(lambda n: cue(n, say(), ","), size)


@shape
def empty_cues(size):
    return captions(lambda n: "", size)


@shape
def blank_cues(size):
    return captions(lambda n: "&nbsp;", size)


@shape
def equal_cues(size):
    return captions(lambda n: "Oui, le bac.", size)


@shape
def cues_of_one_time(size):
    return b"WEBVTT\n\n" + filled(
        "00:00:01.000 --> 00:00:02.000\nOui, le bac.\n\n", size
    )


@shape
def cues_that_overlap(size):
    say = sentence_maker(14, 6)
    return b"WEBVTT\n\n" + rows(
        lambda n: f"{clock(n)} --> 99:00:00.000\n{say()}\n\n", size
    )


@shape
def cues_going_backwards(size):
    say = sentence_maker(15, 6)
    return b"WEBVTT\n\n" + rows(
        lambda n: f"{clock(300000 - n)} --> {clock(300001 - n)}\n{say()}\n\n",
        size,
    )


@shape
def cues_that_roll(size):
    source = words(16)
    last = [""]

    def text(n):
        before = last[0]
        last[0] = " ".join(next(source) for _ in range(6))
        return f"{before}\n{last[0]}"

    return captions(text, size)


@shape
def cues_that_grow(size):
    """Each holds the one before and a word more, up to a hundred."""
    source = words(17)
    told = []

    def text(n):
        if n % 100 == 0:
            told.clear()
        told.append(next(source))
        return " ".join(told)

    return captions(text, size)


@shape
def one_word_cues_that_roll(size):
    return captions(lambda n: "oui\noui", size)


@shape
def one_endless_cue(size):
    return filled("oui le bac\n", size, head="WEBVTT\n\n" + cue(0, "oui")[2:-1])


@shape
def timing_lines_only(size):
    return b"WEBVTT\n\n" + rows(
        lambda n: f"{clock(n)} --> {clock(n + 1)}\n", size
    )


@shape
def voices(size):
    say = sentence_maker(18, 6)
    return captions(lambda n: f"<v Anna Ro{n}>{say()}", size)


@shape
def open_tags_in_a_cue(size):
    return filled("<i>", size, head="WEBVTT\n\n" + cue(0, "oui")[2:-1])


@shape
def less_signs_in_a_cue(size):
    return filled("<", size, head="WEBVTT\n\n" + cue(0, "oui")[2:-1])


@shape
def notes_without_end(size):
    return filled("oui\n", size, head="WEBVTT\n\nNOTE ")


@shape
def arrows(size):
    return filled("-->", size, head="WEBVTT\n\n")


@shape
def sbv_cues(size):
    say = sentence_maker(19, 6)
    return rows(
        lambda n: f"{clock(n)[1:]},{clock(n + 1)[1:]}\n{say()}\n\n", size
    )


@shape
def whisper_tsv(size):
    say = sentence_maker(20, 6)
    return b"start\tend\ttext\n" + rows(
        lambda n: f"{n}000\t{n + 1}000\t{say()}\n", size
    )


@shape
def tabs(size):
    return filled("\t", size, head="start\tend\ttext\n1\t2\t")


# Markup


@shape
def page(size):
    say = sentence_maker(21)
    return b"<html><body>" + rows(lambda n: f"<p>{say()}</p>\n", size)


@shape
def nested_markup(size):
    return filled("<div>", size, head="<html><body>", tail="oui")


@shape
def nested_inline_markup(size):
    return filled("<b><i>", size, head="<html><body><p>", tail="oui")


@shape
def nested_lists(size):
    return filled("<ul><li>oui", size, head="<html><body>")


@shape
def nested_tables(size):
    return filled("<table><tr><td>oui", size, head="<html><body>")


@shape
def unclosed_tags(size):
    return filled("<p>oui <b>non ", size, head="<html><body>")


@shape
def end_tags_of_nothing(size):
    return filled("</b></p></div>", size, head="<html><body><p>oui")


@shape
def unclosed_angles(size):
    return filled("<a ", size, head="<html><body>")


@shape
def less_signs(size):
    return filled("<", size, head="<html><body>oui")


@shape
def many_attributes(size):
    return (
        b"<html><body><p "
        + rows(lambda n: f'a{n}="{n}" ', size)
        + b">oui</p></body></html>"
    )


@shape
def one_long_attribute(size):
    return filled("oui ", size, head='<html><body><p a="', tail='">oui</p>')


@shape
def many_classes(size):
    return filled('<p class="a b c">oui</p>', size, head="<html><body>")


@shape
def many_entities(size):
    return filled("&eacute;&#233;&amp;", size, head="<html><body><p>")


@shape
def unclosed_entities(size):
    return filled("&eacute", size, head="<html><body><p>")


@shape
def ampersands(size):
    return filled("&", size, head="<html><body><p>")


@shape
def unclosed_comments(size):
    return filled("<!-- oui ", size, head="<html><body><p>")


@shape
def unclosed_scripts(size):
    return filled("<script>oui ", size, head="<html><body><p>")


@shape
def cdata(size):
    return filled("<![CDATA[", size, head="<html><body><p>")


@shape
def links(size):
    return rows(
        lambda n: f'<li><a href="/p/{n}">Oui, le bac {n}</a></li>\n', size
    ).join([b"<html><body><ul>", b"</ul></body></html>"])


@shape
def podcast_turns(size):
    say = sentence_maker(22)
    return b"<html><body>" + rows(
        lambda n: f"<cite>Anna Ro{n % 7}:</cite>\n<time>{n // 60}:{n % 60:02}"
        f"</time>\n<p>{say()}</p>\n",
        size,
    )


@shape
def ttml(size):
    say = sentence_maker(23, 6)
    return (
        b'<tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
        + rows(
            lambda n: f'<p begin="{clock(n)}" end="{clock(n + 1)}">{say()}</p>\n',
            size,
        )
        + b"</div></body></tt>"
    )


@shape
def ttml_nested(size):
    return filled(
        '<div begin="1s">',
        size,
        head='<tt xmlns="http://www.w3.org/ns/ttml"><body>',
        tail="<p>oui</p>",
    )


@shape
def ttml_nested_spans(size):
    return filled(
        "<span>oui ",
        size,
        head='<tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
        '<p begin="1s" end="2s">',
    )


@shape
def ttml_many_styles(size):
    return (
        b'<tt xmlns="http://www.w3.org/ns/ttml"><head>'
        + rows(lambda n: f'<region xml:id="r{n}" begin="{n}s"/>\n', size // 2)
        + b"</head><body><div>"
        + rows(
            lambda n: f'<p region="r{n}" begin="1s" end="2s">oui {n}</p>\n',
            size // 2,
        )
        + b"</div></body></tt>"
    )


@shape
def youtube_xml(size):
    say = sentence_maker(24, 6)
    return (
        b'<?xml version="1.0"?><transcript>'
        + rows(lambda n: f'<text start="{n}" dur="2">{say()}</text>', size)
        + b"</transcript>"
    )


# JSON


def record(n, text, **more):
    return json.dumps({"id": str(n), **more, "text": text}) + "\n"


@shape
def records(size):
    say = sentence_maker(25)
    return rows(lambda n: record(n, " ".join(say() for _ in range(9))), size)


@shape
def records_of_one_word(size):
    return rows(lambda n: record(n, "oui"), size)


@shape
def records_of_a_word_each(size):
    return rows(lambda n: record(n, f"bac{n}"), size)


@shape
def records_without_text(size):
    return filled("{}\n", size)


@shape
def records_of_two_sentences(size):
    say = sentence_maker(29)
    return rows(lambda n: record(n, f"{say()} {say()}"), size)


@shape
def records_that_share_neighbours(size):
    """Each tells a thing of the one before and a thing of its own."""
    return rows(
        lambda n: record(
            n,
            f"The quay of Port Bel{n} and the mill of Val{n} are old. The mill "
            f"of Val{n} stands beside the quay of Port Bel{n + 1}.",
        ),
        size,
    )


@shape
def records_of_one_frame(size):
    say = sentence_maker(26)
    frame = " ".join(say() for _ in range(6))
    return rows(lambda n: record(n, f"{frame} {say()} {say()}"), size)


@shape
def records_that_are_alike(size):
    say = sentence_maker(27)
    frame = [say() for _ in range(20)]
    return rows(
        lambda n: record(n, " ".join(frame[: n % 20] + [say()] + frame[n % 20 :])),
        size,
    )


@shape
def one_record_of_many_segments(size):
    say = sentence_maker(28, 6)
    segments = [
        {"start": n, "end": n + 1, "speaker": f"Anna {n % 5}", "text": say()}
        for n in range(size // 100)
    ]
    return json.dumps({"segments": segments}).encode() + b"\n"


@shape
def one_record_of_many_speakers(size):
    segments = [
        {"speaker": f"Anna {n}", "text": f"Oui, le bac {n} part."}
        for n in range(size // 60)
    ]
    return json.dumps({"segments": segments}).encode() + b"\n"


@shape
def one_record_of_many_keys(size):
    inner = rows(lambda n: f'"k{n}":{n},', size)
    return b"{" + inner + b'"text":"oui"}\n'


@shape
def records_of_a_key_each(size):
    return rows(lambda n: json.dumps({f"k{n}": n, "text": "oui"}) + "\n", size)


@shape
def one_record_of_equal_keys(size):
    return b"{" + filled('"text":"oui",', size) + b'"text":"non"}\n'


@shape
def deep_json(size):
    return filled('{"a":', size)


@shape
def deep_json_lists(size):
    return filled("[", size, head='{"text":')


@shape
def deep_json_closed(size):
    half = size // 2
    return (
        b'{"text":"oui","a":' + b"[" * half + b"]" * half + b"}\n"
    )


@shape
def one_json_string_without_end(size):
    return filled("oui ", size, head='{"text":"')


@shape
def json_escapes(size):
    return filled("\\u00e9\\n", size, head='{"text":"', tail='"}\n')


@shape
def json_that_needs_mending(size):
    return filled(
        '{"start":NaN,"end":1,"text":"oui le bac"},',
        size,
        head='{"segments":[',
    )


@shape
def broken_records(size):
    return filled('{"text":"oui"\n', size)


@shape
def broken_json_in_one_line(size):
    return filled('{"text":"oui"} ]', size)


@shape
def json_numbers(size):
    return filled("1234567890", size, head='{"text":"oui","a":', tail="}\n")


@shape
def whisper_words(size):
    segments = [
        {
            "start": n,
            "end": n + 1,
            "text": " oui le bac",
            "words": [
                {"word": w, "start": n, "end": n + 1}
                for w in (" oui", " le", " bac")
            ],
        }
        for n in range(size // 200)
    ]
    return json.dumps({"text": "", "segments": segments}).encode()


@shape
def json3_events(size):
    events = [
        {"tStartMs": n * 900, "dDurationMs": 900, "segs": [{"utf8": f"bac {n}"}]}
        for n in range(size // 70)
    ]
    return json.dumps({"wireMagic": "pb3", "events": events}).encode()
