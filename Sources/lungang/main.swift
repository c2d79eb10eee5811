print("lungang")
