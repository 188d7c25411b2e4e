"""Crossbuilt: automakers' announcements that vehicles built in one country will be sold in another."""

__version__ = "2026.11.0"
