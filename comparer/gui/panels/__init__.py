"""What stands beside and around the views."""
