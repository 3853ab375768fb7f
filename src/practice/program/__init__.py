"""The practice world: rented-server look-alikes and a small internet around them."""
