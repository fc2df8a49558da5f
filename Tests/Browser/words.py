"""What the tests type and look for, in both languages."""

STORY = {
    "es": (
        "Me llamo Guadalupe Tzoc y vivo en Tlaxiaco. El oficial Kowalski me paró por una luz. "
        "Mi teléfono es 555-014-7788 y a mi perro le decimos Canelo. Mi hermana Lupita lloró toda la noche."
    ),
    "en": (
        "My name is Evaristo Balam and I live in Millbrook. Officer Hadley stopped me for a light. "
        "My phone is 555-014-7788 and we call our dog Biscuit. My sister Delfina cried all night."
    ),
}
MORE = {"es": ["Canelo", "luz"], "en": ["Biscuit", "sister"]}
GONE = {
    "es": ["Guadalupe", "Tzoc", "Kowalski", "555-014", "Canelo"],
    "en": ["Evaristo", "Balam", "Hadley", "555-014", "Biscuit"],
}
CONTACT = {"es": "Mensaje de texto al 555-0110, de noche.", "en": "Text 555-0110, after dark."}
UNSAVED = {"es": "Que vuelva pronto a casa, sin miedo.", "en": "That she comes home soon, unafraid."}
REASON = {"es": "Hay audiencia el lunes por la mañana", "en": "There is a hearing on Monday morning"}
OTHER = {"es": "en", "en": "es"}
PATHS = {
    "hide": {"es": "ocultar", "en": "hide"},
    "sign-in": {"es": "equipo/entrar", "en": "staff/sign-in"},
    "stories": {"es": "equipo/historias", "en": "staff/stories"},
}
