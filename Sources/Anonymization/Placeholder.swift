enum AnonymizationPlaceholder {}
