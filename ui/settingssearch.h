// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QWidget>

namespace ui {

/// What is typed, in lower case and word by word.
QStringList settingsWords(const QString &typed);
/// Whether \a text has every one of \a words, which are not empty.
bool hasWords(const QString &text, const QStringList &words);
/// The labels, check boxes, buttons and headings below \a page that have every one of \a words: in
/// what they say, in their tool tip, in what their field offers, or in the name of a key.
QList<QWidget *> settingsHits(const QWidget &page, const QStringList &words);

/// Lies over a page and frames what a search found there. Lives on the GUI thread.
class HitFrames : public QWidget {
    Q_OBJECT

public:
    explicit HitFrames(QWidget *page);

    void setHits(const QList<QWidget *> &hits);
    qsizetype count() const { return m_hits.size(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QPointer<QWidget>> m_hits;
};

} // namespace ui
