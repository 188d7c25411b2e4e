"""A small sound record, among the real companies and plants, for tests to break."""

RECORD_ID = "2027-01-15-example-to-japan"

RECORD = """\
id: 2027-01-15-example-to-japan
title: Example plans to sell the U.S.-built Camry in Japan
summary: Toyota says that it plans to sell the Camry in Japan.
kind: introduction
standing: committed
announced: 2027-01-15
company: toyota
origin:
  country: US
  plant: toyota-kentucky
  sources: [release]
market: [JP]
models:
  - model: toyota/camry
    sources: [release]
timeline:
  - event: announced
    date: 2027-01-15
    status: occurred
    sources: [release]
quantities:
  - measure: sales_target
    value: 500
    unit: vehicles
    sources: [release]
sources:
  release:
    url: https://example.org/release
    title: Release
    publisher: Example
    language: en
    kind: primary
"""
