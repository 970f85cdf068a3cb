"""``readouts resolve``: a text, a mention, many lines."""

from __future__ import annotations

import json

from click.testing import CliRunner, Result

from readouts.cli import cli

TEXT = "The Pakistani foreign minister called Sergei Lavrov on Thursday."


def call(*args: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, args, input=stdin)


def test_every_kind_of_mention_is_shown_with_its_reason() -> None:
    result = call("resolve", TEXT, "--date", "2020-06-18")
    assert result.exit_code == 0
    for words in ("PAK GOV", "Shah Mahmood Qureshi", "RUS GOV", "Sergey Lavrov", "2020-06-18",
                  "because"):  # fmt: skip
        assert words in result.output


def test_an_office_has_its_holder_of_the_day() -> None:
    names = []
    for day in ("2009-03-01", "2014-03-01"):
        told = call("resolve", "the US Secretary of State", "--date", day, "--json")
        (mention,) = [m for m in json.loads(told.output)["mentions"] if m["kind"] == "actor"]
        names.append(mention["who"]["name"])
    assert "Clinton" in names[0]
    assert "Kerry" in names[1]


def test_offsets_are_those_of_the_text() -> None:
    told = json.loads(call("resolve", TEXT, "--date", "2020-06-18", "--json").output)
    for mention in told["mentions"]:
        start, end = mention["span"]["start"], mention["span"]["end"]
        assert told["text"][start:end] == mention["text"]


def test_lines_of_json_come_back_in_order_and_bad_ones_are_told() -> None:
    lines = ['{"id": "1", "text": "Kenya criticised Ghana."}', "{nonsense", '{"id": 2, "text": ""}',
             '{"id": "3", "text": "Police in Karachi arrested 12 people."}']  # fmt: skip
    result = call("resolve", stdin="\n".join(lines))
    assert result.exit_code == 1
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["id"] for one in told] == ["1", "3"]
    assert "line 2" in result.stderr
    assert "line 3" in result.stderr


def test_a_wrong_date_is_told() -> None:
    result = call("resolve", TEXT, "--date", "18/06/20x")
    assert result.exit_code == 1
    assert "is not a date" in result.output
