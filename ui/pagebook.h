// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QStackedWidget;

namespace ui {

class HitFrames;
class PreferencesPage;

/// The pages of the settings beside a list of them, and the search over all. Lives on the GUI
/// thread.
class PageBook : public QWidget {
    Q_OBJECT

public:
    explicit PageBook(QWidget *parent = nullptr);

    /// Takes \a page. \a icon: a name of tintedIcon().
    void add(PreferencesPage *page, const QString &icon, const QString &title);
    /// Takes all pages away; they go when the event loop is back.
    void clear();
    QList<PreferencesPage *> pages() const;
    PreferencesPage *currentPage() const;
    int currentRow() const;
    void setCurrentRow(int row);
    /// Shows the page that has the widget of that name; nothing where there is none.
    void showPageOf(const QString &objectName);
    /// Its own words, after the pages have been added.
    void say();
    void focusSearch();
    /// Empties the search field if somebody types there; false when there was nothing to end.
    bool endSearch();
    /// The field of that name that has the focus; empty when it is none of a page.
    QString focusedField() const;

private:
    struct Place {
        PreferencesPage *page = nullptr;
        QScrollArea *area = nullptr;
        HitFrames *frames = nullptr;
        QString title;
    };

    QWidget *listPart();
    void showPage(int row);
    void search();
    void goToHit();
    void goToPage();
    /// The first of \a among, or what it is the label of, that can have the keyboard.
    static bool focusFirst(const Place &place, const QList<QWidget *> &among);

    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_nothing = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<Place> m_places;
};

} // namespace ui
