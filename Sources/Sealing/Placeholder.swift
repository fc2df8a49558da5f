import Crypto
import CryptoExtras
enum SealingPlaceholder {}
