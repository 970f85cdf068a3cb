"""The trained network to the file that the coder loads: ONNX, 8-bit weights, with its card."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import torch
from encode import MAX_TOKENS
from model import Scorer
from onnxruntime.quantization import QuantType, quantize_dynamic


def export(
    network: Scorer,
    labels: tuple[list[str], list[str]],
    temperature: float,
    folder: Path,
    made: dict[str, str | int | float],
) -> Path:
    """Write ``scorer.onnx`` and ``scorer.json``; gives the path of the first."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / "scorer.onnx"
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        _to_onnx(network.eval(), whole)
        quantize_dynamic(whole, target, weight_type=QuantType.QInt8)
    card = {
        "types": labels[0],
        "modes": labels[1],
        "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
        "temperature": round(temperature, 3),
        "max_tokens": MAX_TOKENS,
        "made": made,
    }
    text = json.dumps(card, indent=1, ensure_ascii=False)
    (folder / "scorer.json").write_text(text + "\n", encoding="utf-8")
    return target


def _to_onnx(network: Scorer, path: Path) -> None:
    ids = torch.tensor([[101, 1, 2000, 2, 2001, 3, 2002, 4, 102]])
    axes = {"ids": {0: "batch", 1: "tokens"}, "mask": {0: "batch", 1: "tokens"}}
    torch.onnx.export(
        network,
        (ids, torch.ones_like(ids)),
        path,
        input_names=["ids", "mask"],
        output_names=["types", "modes"],
        dynamic_axes=axes,
        dynamo=False,
        opset_version=17,
    )


def copy_tokenizer(base: Path, folder: Path) -> None:
    """The base's tokenizer beside the weights."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(base / "tokenizer.json", folder / "tokenizer.json")
