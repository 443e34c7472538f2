// SPDX-License-Identifier: GPL-3.0-or-later
// That this links is the test; that it starts shows that no static initialiser needs more.
int main()
{
    return 0;
}
