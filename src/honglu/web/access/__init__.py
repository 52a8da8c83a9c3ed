"""Who may do what: users, sessions, tokens, and the log of what they did, in a file of their own."""
