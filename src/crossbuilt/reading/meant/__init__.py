"""What a curator may have meant by a value that is written in another way than its field asks.

Each module knows one family of values. A function returns what it would write instead, as the field asks, or
nothing; it never guesses where two readings are as likely, but names both. Only wrong values come here, so what
is slow to import is imported where it is needed.
"""
