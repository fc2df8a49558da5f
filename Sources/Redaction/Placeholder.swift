enum RedactionPlaceholder {}
