import Hummingbird
import Mustache
enum WebPlaceholder {}
