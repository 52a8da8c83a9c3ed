"""The ledger as entities of the FollowTheMoney model, for Aleph, OpenSanctions' tools and the like."""
