"""What the tests of this folder share: the practice tenant, and the clients set up to talk to it."""
