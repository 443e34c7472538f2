// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linksedit.h"

#include <QMimeData>

namespace ui {

namespace {

constexpr qsizetype kLongText = 64 * 1024; ///< characters that are put in at once
constexpr int kPieceLines = 1000; ///< some 5 ms

} // namespace

LinksEdit::LinksEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true);
    m_nextPiece.setInterval(0);
    connect(&m_nextPiece, &QTimer::timeout, this, &LinksEdit::putPiece);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (m_rest.isEmpty()) {
            emit edited(true);
        }
    });
}

void LinksEdit::addText(const QString &text)
{
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    const bool needsLine = isFilling() ? !m_whole.endsWith(u'\n') : !end.atBlockStart();
    put(end, needsLine ? u'\n' + text : text);
}

QString LinksEdit::wholeText() const
{
    return isFilling() ? m_whole : toPlainText();
}

void LinksEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText() || source->text().size() < kLongText) {
        QPlainTextEdit::insertFromMimeData(source);
        return;
    }
    put(textCursor(), source->text());
}

/// A text that comes while another is on its way goes behind it.
void LinksEdit::put(const QTextCursor &place, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    if (isFilling()) {
        m_rest += text;
        m_whole += text;
    } else {
        m_place = place;
        const qsizetype from = place.selectionStart();
        m_whole = toPlainText();
        m_whole.replace(from, place.selectionEnd() - from, text);
        m_rest = text;
        m_put = 0;
        setReadOnly(true);
        m_place.beginEditBlock();
        m_place.removeSelectedText();
        m_place.endEditBlock();
    }
    if (m_rest.size() < kLongText) {
        while (isFilling()) {
            putPiece();
        }
    } else {
        m_nextPiece.start();
    }
    emit edited(false);
}

void LinksEdit::putPiece()
{
    qsizetype to = m_put;
    for (int line = 0; line < kPieceLines && to < m_rest.size(); ++line) {
        const qsizetype end = m_rest.indexOf(u'\n', to);
        to = end < 0 ? m_rest.size() : end + 1;
    }
    m_place.joinPreviousEditBlock(); // one step to be undone
    m_place.insertText(m_rest.mid(m_put, to - m_put));
    m_place.endEditBlock();
    m_put = to;
    if (!isFilling()) {
        m_nextPiece.stop();
        setReadOnly(false);
        m_rest.clear();
        m_put = 0;
        m_whole.clear();
    }
}

} // namespace ui
