// The command line: glue only.
print("bhxh")
