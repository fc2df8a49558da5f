import ArgumentParser
print("lab")
