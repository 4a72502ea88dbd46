"""The first screen: connect an account, or try the station on a sandbox."""
