// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace support {

/// Turns every text into one with accents, brackets and two fifths more letters: "&File" is
/// "⟦&Ƒîĺé ~~⟧". What is seen without brackets is no translated text, and what has no room for it
/// has none for German. Placeholders, mnemonics, markup and file masks stay.
class PseudoTranslator : public QTranslator {
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *sourceText, const char *disambiguation,
        int n) const override;
    bool isEmpty() const override { return false; }
};

/// \a text as PseudoTranslator says it.
QString pseudoText(const QString &text);
/// What of \a shown stands outside of the brackets of pseudoText().
QString untranslatedPart(const QString &shown);

} // namespace support
