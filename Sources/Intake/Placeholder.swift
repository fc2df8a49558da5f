import Yams
enum IntakePlaceholder {}
