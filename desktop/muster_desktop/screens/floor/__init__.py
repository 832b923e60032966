"""The pages of the floor: the board of a go-live day, the rota, the rendezvous."""
