import ArgumentParser
import Hummingbird
print("testimonio")
